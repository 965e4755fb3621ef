import type { Explanation, Rule } from '../rule.ts';
import { writtenPublicKeys } from '../support/dkim-selectors.ts';
import type { PublicKeyFacts } from '../support/public-key.ts';

/** A public key that no receiver can verify a signature with. */
export const rule: Rule = {
  id: 'dkim/unusable-public-key',
  title: 'A public key that cannot be used',
  severity: 'error',
  why: 'The DNS record would hold a key that receivers cannot read, and every signature of the domain would fail.',
  help: 'Copy what `mailc keygen` prints: the base64 text behind `p=`, in one piece.',
  clauses: ['RFC 6376 section 3.6.1', 'RFC 8301 section 3.1'],
  *check({ sections }) {
    for (const { key, path } of writtenPublicKeys(sections)) {
      const words = problemWith(key);
      if (words !== undefined) yield { ...words, path };
    }
  },
  explain: (value) => {
    if (typeof value !== 'string') return undefined;
    if (value.includes('PRIVATE KEY')) {
      return {
        message: 'This is a private key',
        why: 'Whoever reads it can sign mail as this domain.',
        help: 'Keep it in a secret and name that under `key`; make a new key, because this one has been written down.',
      };
    }
    if (value.includes('-----BEGIN'))
      return {
        message: 'The key stands in its PEM frame',
        help: 'Leave the lines with dashes out, and write the rest in one line.',
      };
    if (/\bp=/.test(value))
      return {
        message: 'This is a whole DNS record',
        help: 'Write what stands behind `p=` alone.',
      };
    return { message: 'The public key is not base64 in one piece' };
  },
};

function problemWith(key: PublicKeyFacts | undefined): Explanation | undefined {
  if (key?.type === 'rsa') return undefined;
  if (key === undefined)
    return {
      message: 'The public key cannot be read: it is cut off, or no SubjectPublicKeyInfo',
    };
  return {
    message: `The public key is of the type ${key.type}, not RSA`,
    why: 'OpenDKIM signs with one algorithm at a time, and many receivers know RSA only.',
    help: 'Use an RSA key of 2048 bits.',
  };
}
