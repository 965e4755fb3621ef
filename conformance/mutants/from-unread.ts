import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const fromUnread: Mutant = {
  id: 'from-unread',
  title: 'OpenDKIM signs by its own reading of From besides',
  requires: ['dkim'],
  change: (tree) => replaceIn(tree, 'opendkim/opendkim.conf', /^SenderMacro.*$/m, ''),
  restart: ['opendkim'],
  caughtBy: [
    'dkim/after-signing',
    'dkim/signed-and-verifies',
    'dkim/submissions-signed',
    'dkim/trusted-signed',
    'dkim/valid-from',
    'outbound/bounces-signed',
    'submission/alias-in-from',
  ],
};
