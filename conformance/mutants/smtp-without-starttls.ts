import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const smtpWithoutStarttls: Mutant = {
  id: 'smtp-without-starttls',
  title: 'Port 25 offers no TLS',
  change: (tree) => setServiceOption(tree, '25', 'smtpd_tls_security_level', 'none'),
  restart: ['postfix'],
  caughtBy: [
    'tls/starttls-offered-smtp',
    'tls/starttls-resets',
    'tls/starttls-once',
    'tls/starttls-argument',
    'tls/starttls-injection',
    'tls/starttls-injection-split',
    'tls/received',
    'tls/old-versions-smtp',
    'tls/weak-ciphers-smtp',
    'tls/versions',
    'tls/certificate',
    'tls/certificate-strength',
    'tls/own-certificate',
    'tls/same-certificate',
    'tls/resumption',
    'tls/unknown-names',
    'auth/not-on-25',
    'smtp/extensions',
  ],
};
