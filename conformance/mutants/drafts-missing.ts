import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const draftsMissing: Mutant = {
  id: 'drafts-missing',
  title: 'No folder is the one for drafts',
  change: (tree) => replaceIn(tree, 'dovecot/dovecot.conf', /mailbox Drafts \{[^}]*\}/, ''),
  restart: ['dovecot'],
  caughtBy: ['mailbox/special-use'],
};
