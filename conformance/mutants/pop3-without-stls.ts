import type { Mutant } from '../mutant.ts';
import { withoutStarttls } from '../mutate/without-starttls.ts';

export const pop3WithoutStls: Mutant = {
  id: 'pop3-without-stls',
  title: 'Port 110 offers no TLS',
  change: (tree) => withoutStarttls(tree, 'pop3', 110),
  restart: ['dovecot'],
  caughtBy: ({ auth }) => [
    'tls/starttls-offered-pop3',
    'tls/starttls-injection-pop3',
    'tls/old-versions-mailboxes',
    'tls/weak-ciphers-mailboxes',
    'tls/versions',
    'tls/certificate',
    'tls/certificate-strength',
    'tls/own-certificate',
    'tls/same-certificate',
    'tls/cipher-order',
    // Where logins need no TLS, they are offered just the same without it.
    ...(auth.requireTls ? ['auth/pop3-after-tls'] : []),
  ],
  blinds: { checks: ['auth/empty-password'], reason: 'it tries to log in under TLS' },
};
