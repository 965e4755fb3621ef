import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const guessesOffByOne: Mutant = {
  id: 'guesses-off-by-one',
  title: 'A client may guess once more than declared',
  change: (tree, { limits }) =>
    replaceIn(tree, 'dovecot/guesses', /^client \d+$/m, `client ${(limits.guessesPerMinute ?? 0) + 1}`),
  restart: ['dovecot'],
  caughtBy: ['auth/guesses-of-a-client'],
};
