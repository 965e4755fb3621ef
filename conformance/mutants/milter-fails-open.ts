import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const milterFailsOpen: Mutant = {
  id: 'milter-fails-open',
  title: 'Mail leaves unsigned while the signer is down',
  change: (tree) => setParameter(tree, 'milter_default_action', 'accept'),
  restart: ['postfix'],
  caughtBy: ['dkim/milter-down'],
};
