import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const outboundInTheClear: Mutant = {
  id: 'outbound-in-the-clear',
  title: 'Deliveries use no TLS',
  change: (tree) => setParameter(tree, 'smtp_tls_security_level', 'none'),
  restart: ['postfix'],
  caughtBy: ['tls/outbound-encrypted'],
};
