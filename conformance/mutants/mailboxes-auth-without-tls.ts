import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const mailboxesAuthWithoutTls: Mutant = {
  id: 'mailboxes-auth-without-tls',
  title: 'IMAP and POP3 take passwords without TLS',
  change: (tree, { platform }) => {
    const clear = setDovecot(tree, 'ssl', 'yes');
    return platform === 'debian-12'
      ? setDovecot(clear, 'disable_plaintext_auth', 'no')
      : setDovecot(clear, 'auth_allow_cleartext', 'yes');
  },
  restart: ['dovecot'],
  caughtBy: ['auth/imap-before-tls', 'auth/pop3-before-tls'],
};
