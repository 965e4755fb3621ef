import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const dotsLost: Mutant = {
  id: 'dots-lost',
  title: 'Lines that begin with a dot are lost',
  change: (tree) => setParameter(tree, 'body_checks', 'regexp:{{/^\\./ IGNORE}}'),
  restart: ['postfix'],
  caughtBy: ['delivery/bytes-untouched', 'mailbox/imap-read-back', 'smtp/transparency'],
};
