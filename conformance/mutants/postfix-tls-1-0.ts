import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const postfixTls10: Mutant = {
  id: 'postfix-tls-1-0',
  title: 'Postfix speaks TLS 1.0, with the ciphers of its time',
  change: (tree) =>
    ['smtpd_tls_protocols', 'smtpd_tls_mandatory_protocols'].reduce(
      (changed, name) => setParameter(changed, name, '>=TLSv1'),
      // OpenSSL refuses TLS 1.0 at a higher security level whatever Postfix says.
      setParameter(tree, 'tls_high_cipherlist', 'ALL:@SECLEVEL=0'),
    ),
  restart: ['postfix'],
  caughtBy: ['tls/old-versions-smtp', 'tls/weak-ciphers-smtp'],
};
