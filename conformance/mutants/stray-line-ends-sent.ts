import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const strayLineEndsSent: Mutant = {
  id: 'stray-line-ends-sent',
  title: 'Stray carriage returns and line feeds leave here as they came',
  change: (tree) => setParameter(tree, 'cleanup_replace_stray_cr_lf', 'no'),
  restart: ['postfix'],
  caughtBy: ['smuggling/outbound'],
};
