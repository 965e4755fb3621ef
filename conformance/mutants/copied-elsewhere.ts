import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const copiedElsewhere: Mutant = {
  id: 'copied-elsewhere',
  title: 'A copy of the mail to one mailbox goes to another site',
  change: (tree) =>
    setParameter(tree, 'recipient_bcc_maps', 'inline:{{user2@example.com = archive@elsewhere.example}}'),
  restart: ['postfix'],
  caughtBy: ['delivery/between-users'],
};
