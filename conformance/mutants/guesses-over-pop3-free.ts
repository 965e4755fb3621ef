import type { Mutant } from '../mutant.ts';
import { seesClientAs } from '../mutate/guesses.ts';

export const guessesOverPop3Free: Mutant = {
  id: 'guesses-over-pop3-free',
  title: 'Wrong passwords are counted for each protocol by itself',
  // Another address for each protocol, which stands for the client there.
  change: (tree) =>
    seesClientAs(
      tree,
      `(request.protocol or request.service) == 'pop3' and '203.0.113.3' or request.remote_ip`,
    ),
  restart: ['dovecot'],
  caughtBy: ['auth/guesses-of-a-client'],
};
