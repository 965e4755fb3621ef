import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const receivedWithoutTls: Mutant = {
  id: 'received-without-tls',
  title: 'Received does not say that the mail came over TLS',
  change: (tree) => setParameter(tree, 'smtpd_tls_received_header', 'no'),
  restart: ['postfix'],
  caughtBy: ['tls/received'],
};
