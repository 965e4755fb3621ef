import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const postfixWithoutTls13: Mutant = {
  id: 'postfix-without-tls-1-3',
  title: 'Postfix stops at TLS 1.2',
  change: (tree) =>
    ['smtpd_tls_protocols', 'smtpd_tls_mandatory_protocols'].reduce(
      (changed, name) => setParameter(changed, name, '>=TLSv1.2, <=TLSv1.2'),
      tree,
    ),
  restart: ['postfix'],
  caughtBy: ['tls/versions', 'tls/received'],
};
