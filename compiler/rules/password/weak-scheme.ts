import { closest } from '../../diagnostic/closest.ts';
import type { Rule } from '../rule.ts';
import { hashForms, splitHash } from '../support/password-hash.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';

const schemes = [...hashForms.keys()];

/** A hash that is quickly turned back into the password, or of a scheme that not every platform knows. */
export const rule: Rule = {
  id: 'password/weak-scheme',
  title: 'A password hash of a weak or unknown scheme',
  severity: 'error',
  why: 'Whoever gets hold of a weak hash has the password soon, and Dovecot refuses schemes that it does not know.',
  help: `Make a new hash with \`doveadm pw -s ARGON2ID\`; known are ${schemes.join(', ')}.`,
  clauses: ['RFC 9106', 'crypt(5)', 'doveadm-pw(1)'],
  *check({ sections }) {
    for (const { mailbox, path } of writtenMailboxes(sections)) {
      if (!('hash' in mailbox.password)) continue;
      const { scheme } = splitHash(mailbox.password.hash);
      if (scheme !== undefined && hashForms.has(scheme)) continue;
      yield { ...words(scheme), path: [...path, 'password', 'hash'] };
    }
  },
};

function words(scheme: string | undefined): { message: string; help?: string } {
  if (scheme === undefined) {
    return {
      message: 'The hash does not begin with its scheme',
      help: `Put the scheme in front: ${schemes.map((name) => `{${name}}`).join(', ')}.`,
    };
  }
  const near = closest(scheme, schemes);
  if (near === undefined) return { message: `The hash is of the scheme {${scheme.slice(0, 40)}}` };
  return {
    message: `The hash is of the scheme {${scheme}}`,
    help: `Did you mean {${near}}?`,
  };
}
