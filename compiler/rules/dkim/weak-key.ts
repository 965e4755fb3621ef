import type { Rule } from '../rule.ts';
import { writtenPublicKeys } from '../support/dkim-selectors.ts';

/** An RSA key that is too short. */
export const rule: Rule = {
  id: 'dkim/weak-key',
  title: 'An RSA key below 2048 bits',
  severity: 'error',
  why: 'Short keys can be computed, and some receivers ignore their signatures.',
  help: 'Make a key of 2048 bits with `mailc keygen`, under a new selector so that mail on the way can still be verified.',
  clauses: ['RFC 8301 section 3.2'],
  *check({ sections }) {
    for (const { name, domain, key, path } of writtenPublicKeys(sections)) {
      if (key?.bits === undefined || key.bits >= 2048) continue;
      yield {
        message: `The key ${name} of ${domain} has ${key.bits} bits`,
        path,
      };
    }
  },
};
