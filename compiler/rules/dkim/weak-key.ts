import { writtenSelectors } from '../support/dkim-selectors.ts';
import { readPublicKey } from '../support/public-key.ts';
import type { Rule } from '../rule.ts';

/** An RSA key that is too short. */
export const rule: Rule = {
  id: 'dkim/weak-key',
  title: 'An RSA key below 2048 bits',
  severity: 'error',
  why: 'Short keys can be computed, and some receivers ignore their signatures.',
  help: 'Make a key of 2048 bits with `mailc keygen`, under a new selector so that mail on the way can still be verified.',
  clauses: ['RFC 8301 section 3.2'],
  *check({ sections }) {
    for (const { name, domain, selector, path } of writtenSelectors(sections)) {
      const bits = selector.publicKey === undefined ? undefined : readPublicKey(selector.publicKey)?.bits;
      if (bits === undefined || bits >= 2048) continue;
      yield { message: `The key ${name} of ${domain} has ${bits} bits`, path: [...path, 'publicKey'] };
    }
  },
};
