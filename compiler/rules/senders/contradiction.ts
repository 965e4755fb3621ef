import type { Rule } from '../rule.ts';

/** Sender domains that are named while any sender is allowed. */
export const rule: Rule = {
  id: 'senders/contradiction',
  title: 'Sender domains, and any sender',
  severity: 'error',
  why: 'With `anybody` the sender is not limited: the list of domains would be ignored.',
  help: 'Keep one of them.',
  clauses: [],
  *check({ sections: { senders } }) {
    if (senders?.anybody === undefined || senders.domains === undefined) return;
    yield {
      message: '`senders` names domains and lets anybody send',
      path: ['senders', 'anybody'],
      related: [{ message: 'the domains', path: ['senders', 'domains'] }],
    };
  },
};
