import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const nulLetThrough: Mutant = {
  id: 'nul-let-through',
  title: 'A message with a NUL is taken and handed on',
  change: (tree) => dropParameter(tree, 'message_reject_characters'),
  restart: ['postfix'],
  caughtBy: [
    'dkim/after-signing',
    'smtp/nul-in-text',
    'smuggling/nul-after-dot',
    'smuggling/nul-before-dot',
    'smuggling/outbound',
  ],
};
