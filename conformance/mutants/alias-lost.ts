import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const aliasLost: Mutant = {
  id: 'alias-lost',
  title: 'An alias is forgotten',
  change: (tree) => replaceIn(tree, 'postfix/tables/aliases', /^dmarc@.*\n/m, ''),
  restart: ['postfix'],
  caughtBy: ['recipient/alias'],
};
