import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const errorsForFree: Mutant = {
  id: 'errors-for-free',
  title: 'Errors cost a client nothing',
  change: (tree) =>
    setParameter(setParameter(tree, 'smtpd_soft_error_limit', '1000'), 'smtpd_hard_error_limit', '1000'),
  restart: ['postfix'],
  caughtBy: ['smtp/errors-slow-down'],
};
