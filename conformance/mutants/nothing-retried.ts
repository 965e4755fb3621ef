import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const nothingRetried: Mutant = {
  id: 'nothing-retried',
  title: 'Mail that cannot be delivered at once is returned',
  change: (tree) =>
    setParameter(tree, 'default_delivery_status_filter', 'regexp:{ {/^4([.][0-9]+[.][0-9]+ .*)/ 5$$1} }'),
  restart: ['postfix'],
  caughtBy: [
    'delivery/deferred-and-retried',
    'queue/survives-recreation',
    'queue/waits-for-dovecot',
    'upstream/down',
    'upstream/expired-certificate',
    'upstream/without-tls',
    'upstream/wrong-name',
    'upstream/wrong-password',
  ],
};
