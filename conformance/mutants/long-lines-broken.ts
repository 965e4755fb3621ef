import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const longLinesBroken: Mutant = {
  id: 'long-lines-broken',
  title: 'Long text lines are broken on the way to the mailbox',
  change: (tree) => setParameter(tree, 'lmtp_line_length_limit', '2000'),
  restart: ['postfix'],
  caughtBy: ['smtp/long-text-line'],
};
