import type { Mutant } from '../mutant.ts';
import { seesClientAs } from '../mutate/guesses.ts';
import { StillBorn } from '../mutate/replace-in.ts';
import { costlyLogin } from '../shapes/costly-login.ts';

export const guessesAtOneLoginFree: Mutant = {
  id: 'guesses-at-one-login-free',
  title: 'Wrong passwords at one login have no ceiling, and all of them are computed',
  // For that login every client is the container itself, which the ceilings leave out.
  change: (tree, spec) => {
    const login = costlyLogin(spec);
    if (login === undefined) throw new StillBorn('no password costs much to compute');
    return seesClientAs(tree, `request.user == '${login}' and '127.0.0.1' or request.remote_ip`);
  },
  restart: ['dovecot'],
  caughtBy: ['auth/logins-under-attack'],
};
