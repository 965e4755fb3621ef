import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const catchAllLost: Mutant = {
  id: 'catch-all-lost',
  title: 'The catch-all is forgotten',
  change: (tree) => replaceIn(tree, 'postfix/tables/aliases', /^@.*\n/gm, ''),
  restart: ['postfix'],
  caughtBy: ['recipient/catch-all'],
};
