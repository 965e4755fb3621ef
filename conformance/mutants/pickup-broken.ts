import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const pickupBroken: Mutant = {
  id: 'pickup-broken',
  title: 'A service that no client talks to does not start',
  change: (tree) => setServiceOption(tree, 'pickup', 'line_length_limit', '256'),
  restart: ['postfix'],
  caughtBy: ['logs/clean'],
};
