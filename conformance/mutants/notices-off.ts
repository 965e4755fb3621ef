import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const noticesOff: Mutant = {
  id: 'notices-off',
  title: 'Bounces are not reported',
  requires: ['notices'],
  change: (tree) => setParameter(tree, 'notify_classes', 'resource'),
  restart: ['postfix'],
  caughtBy: ['outbound/notices'],
};
