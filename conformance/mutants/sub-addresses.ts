import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const subAddresses: Mutant = {
  id: 'sub-addresses',
  title: 'user+anything reaches user',
  change: (tree) => setParameter(tree, 'recipient_delimiter', '+-'),
  restart: ['postfix'],
  caughtBy: ['recipient/sub-address', 'submission/sub-address-as-sender'],
};
