import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const longLinesSentBroken: Mutant = {
  id: 'long-lines-sent-broken',
  title: 'Long lines are broken on the way out, after they were signed',
  requires: ['dkim'],
  change: (tree) => dropParameter(tree, 'smtp_line_length_limit'),
  restart: ['postfix'],
  caughtBy: ['dkim/after-signing'],
};
