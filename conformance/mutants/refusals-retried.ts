import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const refusalsRetried: Mutant = {
  id: 'refusals-retried',
  title: 'What another site refuses for good is tried again and again',
  change: (tree) => setServiceOption(tree, 'smtp', 'soft_bounce', 'yes'),
  restart: ['postfix'],
  caughtBy: ['delivery/permanent-failure'],
};
