import type { Rule } from '../rule.ts';

/** A mail system without a service. */
export const rule: Rule = {
  id: 'services/none',
  title: 'No service is offered',
  severity: 'error',
  why: 'No client could hand mail in or collect it.',
  help: 'Offer at least one service, such as `smtp: true`.',
  clauses: [],
  *check({ resolved }) {
    if (resolved.services.length === 0) yield { message: 'Every service is turned off', path: ['services'] };
  },
};
