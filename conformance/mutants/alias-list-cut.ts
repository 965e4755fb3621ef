import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const aliasListCut: Mutant = {
  id: 'alias-list-cut',
  title: 'Of the targets of an alias only the first gets the mail',
  change: (tree) => replaceIn(tree, 'postfix/tables/aliases', /,.*$/gm, ''),
  restart: ['postfix'],
  caughtBy: ['recipient/alias-elsewhere', 'recipient/alias-list'],
};
