import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const everybodyExists: Mutant = {
  id: 'everybody-exists',
  title: 'Every address is taken, and what does not exist is bounced later',
  change: (tree) => setParameter(tree, 'virtual_mailbox_maps', 'static:everybody'),
  restart: ['postfix'],
  caughtBy: [
    'recipient/sub-address',
    'recipient/unknown',
    'recipient/unknown-from-inside',
    'smtp/non-ascii-address',
  ],
};
