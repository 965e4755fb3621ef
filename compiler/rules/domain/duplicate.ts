import type { Rule } from '../rule.ts';

/** A domain that is written twice, in different cases. */
export const rule: Rule = {
  id: 'domain/duplicate',
  title: 'A domain that is declared twice',
  severity: 'error',
  why: 'Case makes no difference in domain names, so the mailboxes of both would belong to one domain.',
  help: 'Keep one of them, with the contents of both.',
  clauses: ['RFC 4343 section 3', 'RFC 5321 section 2.4'],
  *check({ sections }) {
    const first = new Map<string, string>();
    for (const name of Object.keys(sections.domains ?? {})) {
      const earlier = first.get(name.toLowerCase());
      first.set(name.toLowerCase(), earlier ?? name);
      if (earlier === undefined) continue;
      yield {
        message: `${name} is the same domain as ${earlier}`,
        path: ['domains', name],
        part: 'key',
        related: [{ message: 'first declared here', path: ['domains', earlier] }],
      };
    }
  },
};
