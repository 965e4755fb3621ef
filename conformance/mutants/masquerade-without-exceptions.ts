import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const masqueradeWithoutExceptions: Mutant = {
  id: 'masquerade-without-exceptions',
  title: 'Every host name is hidden',
  requires: ['masquerading'],
  change: (tree) => setParameter(tree, 'masquerade_exceptions', ''),
  restart: ['postfix'],
  caughtBy: ['upstream/host-exception'],
};
