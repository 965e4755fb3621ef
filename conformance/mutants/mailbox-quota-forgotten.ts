import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const mailboxQuotaForgotten: Mutant = {
  id: 'mailbox-quota-forgotten',
  title: 'A mailbox has the quota of all instead of its own',
  change: (tree) => replaceIn(tree, 'dovecot/users', /userdb_quota\S*/, ''),
  restart: ['dovecot'],
  caughtBy: ['mailbox/quota-exceeded', 'mailbox/quota-shown'],
};
