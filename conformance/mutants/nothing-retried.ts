import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const nothingRetried: Mutant = {
  id: 'nothing-retried',
  title: 'Mail that cannot be delivered at once is returned',
  change: (tree) => setParameter(tree, 'maximal_queue_lifetime', '0'),
  restart: ['postfix'],
  caughtBy: ['delivery/deferred-and-retried', 'queue/survives-recreation', 'queue/waits-for-dovecot'],
};
