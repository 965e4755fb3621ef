import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const expnAnswered: Mutant = {
  id: 'expn-answered',
  title: 'EXPN is answered with 250',
  change: (tree) => setParameter(tree, 'smtpd_noop_commands', 'EXPN'),
  restart: ['postfix'],
  caughtBy: ['smtp/expn'],
};
