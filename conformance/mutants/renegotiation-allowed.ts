import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const renegotiationAllowed: Mutant = {
  id: 'renegotiation-allowed',
  title: 'Postfix lets clients renegotiate',
  // Postfix 3.10 refuses it whatever OpenSSL is told.
  platforms: ['debian-12'],
  change: (tree) => setParameter(tree, 'tls_ssl_options', '0x100'),
  restart: ['postfix'],
  caughtBy: ['tls/renegotiation'],
};
