import type { Mutant } from '../mutant.ts';
import { addToDovecot } from '../mutate/dovecot.ts';

export const wrongPasswordsLogged: Mutant = {
  id: 'wrong-passwords-logged',
  title: 'Wrong passwords are logged',
  change: (tree) => addToDovecot(tree, 'auth_verbose = yes', 'auth_verbose_passwords = plain'),
  restart: ['dovecot'],
  caughtBy: ['auth/passwords-not-logged'],
};
