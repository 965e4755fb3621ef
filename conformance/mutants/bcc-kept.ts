import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const bccKept: Mutant = {
  id: 'bcc-kept',
  title: 'Bcc fields are passed on',
  change: (tree) => setParameter(tree, 'message_drop_headers', ''),
  restart: ['postfix'],
  caughtBy: ['submission/bcc-dropped'],
};
