import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const foldersBelowInbox: Mutant = {
  id: 'folders-below-inbox',
  title: 'Folders are named INBOX/Drafts instead of Drafts',
  change: (tree) =>
    replaceIn(tree, 'dovecot/dovecot.conf', /^namespace inbox \{$/m, 'namespace inbox {\n  prefix = INBOX/'),
  restart: ['dovecot'],
  caughtBy: ['mailbox/append-expunge', 'mailbox/quota-exceeded', 'mailbox/special-use'],
};
