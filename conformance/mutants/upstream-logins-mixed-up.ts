import type { Mutant } from '../mutant.ts';
import { rewrite, StillBorn } from '../mutate/replace-in.ts';

export const upstreamLoginsMixedUp: Mutant = {
  id: 'upstream-logins-mixed-up',
  title: 'The second upstream gets the password of the first',
  requires: ['upstream-login', 'upstream-by-sender'],
  change: (tree) =>
    rewrite(tree, 'postfix/upstream-logins', (text) => {
      const passwords = [...text.matchAll(/ (secret:\S+)$/gm)].map((match) => match[1] ?? '');
      const [first, second] = passwords;
      if (first === undefined || second === undefined) throw new StillBorn('there are no two logins');
      return text.replace(second, first);
    }),
  restart: ['postfix'],
  caughtBy: ['upstream/by-sender', 'upstream/login', 'upstream/recipients'],
};
