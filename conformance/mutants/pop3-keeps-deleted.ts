import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const pop3KeepsDeleted: Mutant = {
  id: 'pop3-keeps-deleted',
  title: 'What is deleted over POP3 only gets a flag',
  change: (tree) =>
    rewrite(tree, 'dovecot/dovecot.conf', (text) => `${text}\npop3_deleted_flag = Pop3Deleted\n`),
  restart: ['dovecot'],
  caughtBy: ['mailbox/pop3-delete'],
};
