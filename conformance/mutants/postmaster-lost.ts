import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const postmasterLost: Mutant = {
  id: 'postmaster-lost',
  title: 'The addresses of postmaster do not exist',
  change: (tree) => replaceIn(tree, 'postfix/tables/aliases', /^postmaster@.*\n/gm, ''),
  restart: ['postfix'],
  caughtBy: ['recipient/postmaster'],
};
