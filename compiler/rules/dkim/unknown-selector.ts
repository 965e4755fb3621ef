import { closest } from '../../diagnostic/closest.ts';
import type { Rule } from '../rule.ts';
import { writtenDkim } from '../support/dkim-selectors.ts';

/** A domain that signs with a selector which it does not have. */
export const rule: Rule = {
  id: 'dkim/unknown-selector',
  title: 'Signing with a selector that is not declared',
  severity: 'error',
  why: 'There is no key for it, so no mail of the domain could be signed.',
  help: 'Name one of the selectors of the domain.',
  clauses: ['RFC 6376 section 3.1'],
  *check({ sections }) {
    for (const { domain, dkim, path } of writtenDkim(sections)) {
      const names = Object.keys(dkim.selectors);
      if (dkim.signWith === undefined || names.includes(dkim.signWith) || names.length === 0) continue;
      const near = closest(dkim.signWith, names);
      yield {
        message: `${domain} has no selector ${JSON.stringify(dkim.signWith)}`,
        path: [...path, 'signWith'],
        help: near === undefined ? `Write one of ${names.join(', ')}.` : `Did you mean \`${near}\`?`,
      };
    }
  },
};
