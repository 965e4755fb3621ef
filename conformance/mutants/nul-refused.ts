import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const nulRefused: Mutant = {
  id: 'nul-refused',
  title: 'A message with a NUL is refused',
  change: (tree) => setParameter(tree, 'message_reject_characters', '\\0'),
  restart: ['postfix'],
  caughtBy: ['smtp/nul-in-text', 'smuggling/nul-after-dot', 'smuggling/nul-before-dot', 'smuggling/outbound'],
};
