import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const catchAllSwallows: Mutant = {
  id: 'catch-all-swallows',
  title: 'The catch-all takes the mail of the mailboxes of its domain',
  change: (tree) => replaceIn(tree, 'postfix/tables/aliases', /^(\S+@\S+)\s+\1\n/gm, ''),
  restart: ['postfix'],
  caughtBy: ['delivery/between-users', 'delivery/maildir', 'recipient/catch-all', 'recipient/mailbox'],
  blinds: {
    checks: ['delivery/null-sender-failure', 'mailbox/pop3-delete'],
    reason: 'nothing reaches the mailbox that they look into',
  },
};
