import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const refusedAtOnce: Mutant = {
  id: 'refused-at-once',
  title: 'A wrong password costs no time',
  change: (tree) => setDovecot(tree, 'auth_failure_delay', '0'),
  restart: ['dovecot'],
  caughtBy: ['auth/refusal-delay'],
};
