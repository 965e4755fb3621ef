import type { Mutant } from '../mutant.ts';
import { withoutStarttls } from '../mutate/without-starttls.ts';

export const pop3WithoutStls: Mutant = {
  id: 'pop3-without-stls',
  title: 'Port 110 offers no TLS',
  change: (tree) => withoutStarttls(tree, 'pop3', 110),
  restart: ['dovecot'],
  caughtBy: [
    'tls/starttls-offered-pop3',
    'tls/starttls-injection-pop3',
    'tls/old-versions-mailboxes',
    'tls/weak-ciphers-mailboxes',
    'tls/versions',
    'tls/certificate',
    'tls/certificate-strength',
    'tls/same-certificate',
    'tls/cipher-order',
    'auth/pop3-after-tls',
  ],
};
