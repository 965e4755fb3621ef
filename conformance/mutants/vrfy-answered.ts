import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const vrfyAnswered: Mutant = {
  id: 'vrfy-answered',
  title: 'VRFY tells which addresses exist',
  change: (tree) => setParameter(tree, 'disable_vrfy_command', 'no'),
  restart: ['postfix'],
  caughtBy: ['smtp/extensions', 'smtp/minimum', 'smtp/vrfy'],
};
