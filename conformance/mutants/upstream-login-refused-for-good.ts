import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const upstreamLoginRefusedForGood: Mutant = {
  id: 'upstream-login-refused-for-good',
  title: 'Mail bounces when the upstream refuses the login',
  requires: ['upstream-login'],
  change: (tree) => setParameter(tree, 'smtp_sasl_auth_soft_bounce', 'no'),
  restart: ['postfix'],
  caughtBy: ['upstream/wrong-password'],
};
