import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const doubleBouncesReported: Mutant = {
  id: 'double-bounces-reported',
  title: 'Mail without a return path that fails is reported to the postmaster',
  change: (tree) => setParameter(tree, 'notify_classes', '2bounce'),
  restart: ['postfix'],
  caughtBy: ['delivery/null-sender-failure'],
};
