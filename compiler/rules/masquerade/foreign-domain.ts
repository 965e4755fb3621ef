import type { Rule } from '../rule.ts';

/** Host names hidden behind a domain whose mail is refused. */
export const rule: Rule = {
  id: 'masquerade/foreign-domain',
  title: 'Host names hidden behind a domain that may not send',
  severity: 'error',
  why: 'Only mail of the sender domains is taken: senders below this one are refused before anything is hidden.',
  help: 'Declare the domain under `domains` or `senders.domains`, or leave it out here.',
  clauses: ['postconf(5) masquerade_domains'],
  *check({ sections, resolved: { senders } }) {
    if (senders.kind === 'anybody') return;
    for (const [index, domain] of (sections.masquerade?.domains ?? []).entries()) {
      if (senders.domains.includes(domain.toLowerCase())) continue;
      yield { message: `${domain} is not a sender domain`, path: ['masquerade', 'domains', index] };
    }
  },
};
