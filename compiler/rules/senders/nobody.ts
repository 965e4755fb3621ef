import type { Rule } from '../rule.ts';

/** Senders limited to no domain at all. */
export const rule: Rule = {
  id: 'senders/nobody',
  title: 'No sender is allowed',
  severity: 'error',
  why: 'Only mail of the sender domains is taken, and there are none: every message would be refused.',
  help: 'Declare the domains under `domains`, or name them as `senders: { domains: [example.com] }`.',
  clauses: ['postconf(5) smtpd_sender_restrictions'],
  *check({ resolved: { senders } }) {
    if (senders.kind === 'anybody' || senders.domains.length > 0) return;
    yield { message: 'There is no sender domain', path: ['senders'] };
  },
};
