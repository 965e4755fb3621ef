import type { Rule } from '../rule.ts';
import { writtenSelectors } from '../support/dkim-selectors.ts';

/** A selector whose DNS record mailc cannot write. */
export const rule: Rule = {
  id: 'dkim/no-public-key',
  title: 'A DKIM selector whose DNS record cannot be written',
  severity: 'warning',
  why: 'Receivers need the record in the DNS to verify the signatures; the zone file will lack it.',
  help: 'Add `publicKey:` with what `mailc keygen` prints.',
  clauses: ['RFC 6376 section 3.6.2.1'],
  *check({ sections }) {
    for (const { domain, name, selector, path } of writtenSelectors(sections)) {
      if (selector.publicKey !== undefined || selector.key === undefined) continue;
      yield {
        message: `The public key of the selector ${name} of ${domain} is not known`,
        path,
        part: 'key',
      };
    }
  },
};
