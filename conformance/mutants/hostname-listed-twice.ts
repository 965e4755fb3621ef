import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const hostnameListedTwice: Mutant = {
  id: 'hostname-listed-twice',
  title: 'The host is an alias domain and a local domain at once',
  requires: ['aliases'],
  change: (tree) => setParameter(tree, 'mydestination', '$myhostname, localhost'),
  restart: ['postfix'],
  caughtBy: ['logs/clean'],
};
