import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const everybodyExempt: Mutant = {
  id: 'everybody-exempt',
  title: 'Every client counts as one of a trusted network, whose wrong passwords have no ceiling',
  change: (tree) => rewrite(tree, 'dovecot/guesses', (text) => `${text}exempt 0.0.0.0/0\nexempt ::/0\n`),
  restart: ['dovecot'],
  caughtBy: ['auth/guesses-at-a-login', 'auth/guesses-of-a-client', 'auth/logins-under-attack'],
};
