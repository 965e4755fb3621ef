import type { Rule } from '../rule.ts';

/** A key of `domains` that cannot be the domain of an address. */
export const rule: Rule = {
  id: 'domain/not-a-mail-domain',
  title: 'A mail domain that is a number',
  severity: 'error',
  why: 'The last label of a domain is not a number: other servers take such a name for an address, and nothing can be delegated below it.',
  help: 'Write the domain behind the @ of your addresses, such as `example.com`.',
  clauses: ['RFC 1123 section 2.1', 'RFC 3696 section 2'],
  *check({ sections }) {
    for (const name of Object.keys(sections.domains ?? {})) {
      if (!/(^|\.)[0-9]+$/.test(name)) continue;
      yield { message: `${name} cannot be the domain of an address`, path: ['domains', name], part: 'key' };
    }
  },
};
