import type { Password } from '../../../schema/password.ts';
import type { Rule } from '../rule.ts';
import { splitHash } from '../support/password-hash.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';

/** A mechanism that has to know the password itself, and a mailbox of which only a hash is known. */
export const rule: Rule = {
  id: 'auth/cram-md5-password',
  title: 'CRAM-MD5 with a password that is kept as a hash',
  severity: 'error',
  why: 'CRAM-MD5 never sends the password: the server works out the same answer from the password itself, which a hash does not hold. The login would fail.',
  help: 'Write `auth: { mechanisms: [PLAIN] }`, which is as safe under TLS. In `dev-mailbox` the password may stand as `{ plain: … }`.',
  clauses: ['RFC 2195 section 2'],
  *check({ sections, resolved }) {
    if (!resolved.auth.mechanisms.includes('CRAM-MD5')) return;
    for (const { domain, localPart, mailbox, path } of writtenMailboxes(sections)) {
      const kept = keptAs(mailbox.password);
      if (kept === undefined) continue;
      yield {
        message: `${localPart}@${domain} could not log in with CRAM-MD5: its password is kept as ${kept}`,
        path: [...path, 'password'],
        related: [{ message: 'CRAM-MD5 is offered here', path: ['auth', 'mechanisms'] }],
      };
    }
  },
};

/** What Dovecot keeps of it; undefined where that is the password itself. */
function keptAs(password: Password): string | undefined {
  if ('plain' in password) return undefined;
  if ('secret' in password) return 'the hash of a secret';
  return `a hash of the scheme {${splitHash(password.hash).scheme?.slice(0, 40) ?? ''}}`;
}
