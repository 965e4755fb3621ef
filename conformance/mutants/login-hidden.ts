import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const loginHidden: Mutant = {
  id: 'login-hidden',
  title: 'Submission does not offer LOGIN',
  change: (tree) => setParameter(tree, 'smtpd_sasl_mechanism_filter', 'plain'),
  restart: ['postfix'],
  caughtBy: ['auth/mechanisms'],
};
