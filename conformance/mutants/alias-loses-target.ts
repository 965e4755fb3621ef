import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const aliasLosesTarget: Mutant = {
  id: 'alias-loses-target',
  title: 'The last address of an alias gets no copy',
  requires: ['aliases'],
  change: (tree) => replaceIn(tree, 'postfix/tables/aliases', /^(\S+@\S+ {2}.*), \S+$/m, '$1'),
  restart: ['postfix'],
  caughtBy: ['outbound/aliases'],
};
