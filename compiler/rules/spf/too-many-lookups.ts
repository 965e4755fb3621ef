import type { Rule } from '../rule.ts';

/** The most lookups that checking a record may take. */
const limit = 10;

/** An SPF record that takes more DNS lookups than receivers make. */
export const rule: Rule = {
  id: 'spf/too-many-lookups',
  title: 'An SPF record with too many lookups',
  severity: 'error',
  why: 'Receivers give up after ten lookups and treat the record as broken, so all mail of the domain fails SPF.',
  help: 'Remove those that no longer send for the domain, or give some of them a subdomain of their own.',
  clauses: ['RFC 7208 section 4.6.4'],
  *check({ sections }) {
    for (const [name, { spf }] of Object.entries(sections.domains ?? {})) {
      const include = spf?.include ?? [];
      const lookups = include.length + 1;
      if (lookups <= limit) continue;
      yield {
        message: `The SPF record of ${name} takes at least ${lookups} lookups: one for the server that sends, and ${include.length} includes`,
        path: ['domains', name, 'spf', 'include'],
      };
    }
  },
};
