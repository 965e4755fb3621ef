import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const oneExchangerOnly: Mutant = {
  id: 'one-exchanger-only',
  title: 'Only the first exchanger of a site is tried',
  change: (tree) => setParameter(tree, 'smtp_mx_address_limit', '1'),
  restart: ['postfix'],
  caughtBy: ['delivery/mx-preference'],
};
