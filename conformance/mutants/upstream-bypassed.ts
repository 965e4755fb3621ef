import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const upstreamBypassed: Mutant = {
  id: 'upstream-bypassed',
  title: 'Mail goes to the exchangers of its recipients, not to the upstream',
  requires: ['upstream'],
  change: (tree) => setParameter(setParameter(tree, 'relayhost', ''), 'smtp_tls_security_level', 'may'),
  restart: ['postfix'],
  caughtBy: ['upstream/takes-everything'],
};
