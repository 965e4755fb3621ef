import type { Mutant } from '../mutant.ts';
import { withoutStarttls } from '../mutate/without-starttls.ts';

export const imapWithoutStarttls: Mutant = {
  id: 'imap-without-starttls',
  title: 'Port 143 offers no TLS',
  change: (tree) => withoutStarttls(tree, 'imap', 143),
  restart: ['dovecot'],
  caughtBy: ({ auth }) => [
    'tls/starttls-offered-imap',
    'tls/starttls-injection-imap',
    'tls/old-versions-mailboxes',
    'tls/versions',
    'tls/certificate',
    'tls/certificate-strength',
    'tls/own-certificate',
    'tls/same-certificate',
    'tls/cipher-order',
    // Where logins need no TLS, they are offered just the same without it.
    ...(auth.requireTls ? ['auth/imap-after-tls'] : []),
  ],
  blinds: { checks: ['auth/empty-password'], reason: 'it tries to log in under TLS' },
};
