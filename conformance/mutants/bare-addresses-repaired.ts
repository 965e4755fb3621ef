import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const bareAddressesRepaired: Mutant = {
  id: 'bare-addresses-repaired',
  title: 'A recipient at a bare IP address is taken as if it had brackets',
  change: (tree) => setParameter(tree, 'resolve_numeric_domain', 'yes'),
  restart: ['postfix'],
  caughtBy: ['relay/bare-address-recipient'],
};
