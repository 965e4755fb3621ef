import type { Mutant } from '../mutant.ts';
import { seesClientAs } from '../mutate/guesses.ts';

export const strangersLockLogins: Mutant = {
  id: 'strangers-lock-logins',
  title: 'Wrong passwords count against the login, whoever tries them',
  // One client for each login, named after its first two characters and its length.
  change: (tree) =>
    seesClientAs(
      tree,
      `('203.%d.%d.%d'):format(request.user:byte(1), request.user:byte(2), #request.user % 256)`,
    ),
  restart: ['dovecot'],
  caughtBy: ['auth/guesses-at-a-login', 'auth/guesses-of-a-client'],
};
