import type { Rule } from '../rule.ts';

/** Block lists that have been shut down. Some answered that every address is listed, before their domains went away. */
const retired: readonly string[] = [
  'sorbs.net',
  'njabl.org',
  'ahbl.org',
  'ordb.org',
  'dsbl.org',
  'spamcannibal.org',
  'cbl.abuseat.org',
];

/** A block list that no longer exists. */
export const rule: Rule = {
  id: 'dnsbl/retired',
  title: 'A block list that has been shut down',
  severity: 'error',
  why: 'At best the list is empty; at worst its domain answers for every address, and all mail is refused.',
  help: 'Remove it; `zen.spamhaus.org` is one that is maintained.',
  clauses: ['RFC 6471 section 3.4'],
  *check({ sections }) {
    for (const [index, entry] of (sections.dnsbl ?? []).entries()) {
      const name = entry.split('=')[0]?.toLowerCase() ?? '';
      if (!retired.some((domain) => name === domain || name.endsWith(`.${domain}`))) continue;
      yield { message: `${name} has been shut down`, path: ['dnsbl', index] };
    }
  },
};
