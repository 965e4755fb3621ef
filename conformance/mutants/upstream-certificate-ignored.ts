import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const upstreamCertificateIgnored: Mutant = {
  id: 'upstream-certificate-ignored',
  title: 'An upstream need not prove who it is',
  requires: ['upstream'],
  change: (tree) =>
    setParameter(
      replaceIn(tree, 'postfix/tables/tls-policy', / {2}secure$/gm, '  encrypt'),
      'smtp_sasl_tls_security_options',
      'noanonymous',
    ),
  restart: ['postfix'],
  caughtBy: ['upstream/expired-certificate', 'upstream/wrong-name'],
};
