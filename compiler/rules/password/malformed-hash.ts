import type { Rule } from '../rule.ts';
import { hashForms, splitHash } from '../support/password-hash.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';

/** A hash that no password can match. */
export const rule: Rule = {
  id: 'password/malformed-hash',
  title: 'A password hash that is cut off or garbled',
  severity: 'error',
  why: 'No password matches such a hash, so its owner could not log in.',
  help: 'Copy the hash again as `doveadm pw` prints it, in one piece and in quotes.',
  clauses: ['crypt(5)', 'RFC 9106 section 3'],
  *check({ sections }) {
    for (const { mailbox, path, domain, localPart } of writtenMailboxes(sections)) {
      if (!('hash' in mailbox.password)) continue;
      const { scheme, hash } = splitHash(mailbox.password.hash);
      const form = scheme === undefined ? undefined : hashForms.get(scheme);
      if (form === undefined || form.test(hash)) continue;
      yield {
        message: `The hash of ${localPart}@${domain} does not have the form of ${scheme}`,
        path: [...path, 'password', 'hash'],
      };
    }
  },
  explain: (value) =>
    typeof value === 'string'
      ? {
          message:
            value === ''
              ? 'The hash is empty'
              : 'A hash has no blanks, no colons and no characters beyond ASCII',
        }
      : undefined,
};
