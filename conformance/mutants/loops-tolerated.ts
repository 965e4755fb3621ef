import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const loopsTolerated: Mutant = {
  id: 'loops-tolerated',
  title: 'Mail may go round in circles',
  change: (tree) => setParameter(tree, 'hopcount_limit', '1000'),
  restart: ['postfix'],
  caughtBy: ['smtp/loop'],
};
