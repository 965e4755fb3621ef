import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const penaltyByAddress: Mutant = {
  id: 'penalty-by-address',
  title: 'Wrong passwords slow down everybody behind the address',
  change: (tree) => replaceIn(tree, 'dovecot/dovecot.conf', /unix_listener anvil-auth-penalty \{[^}]*\}/, ''),
  restart: ['dovecot'],
  caughtBy: ['auth/no-lock-out'],
};
