import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const clearMailboxesRefused: Mutant = {
  id: 'clear-mailboxes-refused',
  title: 'IMAP and POP3 take no password without TLS',
  requires: ['plain-logins'],
  change: (tree, { platform }) =>
    platform === 'debian-12'
      ? setDovecot(tree, 'disable_plaintext_auth', 'yes')
      : setDovecot(tree, 'auth_allow_cleartext', 'no'),
  restart: ['dovecot'],
  caughtBy: ['auth/clear-imap', 'auth/clear-pop3'],
};
