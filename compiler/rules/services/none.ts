import type { Rule } from '../rule.ts';

/** A mail system that nobody can talk to. */
export const rule: Rule = {
  id: 'services/none',
  title: 'No service is offered',
  severity: 'error',
  why: 'Nothing could get mail into the system or out of it.',
  help: 'Offer at least one service, such as `smtp: true`.',
  clauses: [],
  *check({ resolved }) {
    if (resolved.services.length === 0) yield { message: 'Every service is turned off', path: ['services'] };
  },
};
