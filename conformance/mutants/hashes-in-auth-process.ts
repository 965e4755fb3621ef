import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const hashesInAuthProcess: Mutant = {
  id: 'hashes-in-auth-process',
  title: 'The one authentication process computes every hash itself',
  change: (tree) =>
    rewrite(tree, 'dovecot/dovecot.conf', (text) =>
      text.replaceAll('blocking=yes', 'blocking=no').replaceAll('use_worker = yes', 'use_worker = no'),
    ),
  restart: ['dovecot'],
  caughtBy: ['auth/logins-under-attack'],
};
