import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const fromUnread: Mutant = {
  id: 'from-unread',
  title: 'OpenDKIM lets pass every From that it cannot read itself',
  requires: ['dkim'],
  change: (tree) => replaceIn(tree, 'opendkim/opendkim.conf', /^SenderMacro.*$/m, ''),
  restart: ['opendkim'],
  caughtBy: ['outbound/from', 'submission/empty-from', 'submission/unreadable-from'],
};
