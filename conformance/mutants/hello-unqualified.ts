import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const helloUnqualified: Mutant = {
  id: 'hello-unqualified',
  title: 'Calls itself localhost where it delivers',
  change: (tree) => setParameter(tree, 'smtp_helo_name', 'localhost.localdomain'),
  restart: ['postfix'],
  caughtBy: ['relay/trusted-network'],
};
