import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const sizeDoubled: Mutant = {
  id: 'size-doubled',
  title: 'Messages may be twice as large as declared',
  change: (tree, { limits }) => setParameter(tree, 'message_size_limit', String(2 * limits.messageSizeBytes)),
  restart: ['postfix'],
  caughtBy: ['smtp/extensions', 'smtp/size-declared', 'smtp/size-received'],
};
