import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const idleNotOffered: Mutant = {
  id: 'idle-not-offered',
  title: 'IMAP does not offer to tell clients of new mail',
  change: (tree, { platform }) =>
    rewrite(tree, 'dovecot/dovecot.conf', (text) =>
      platform === 'debian-12'
        ? `${text}\nimap_capability = IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE LITERAL+ UIDPLUS MOVE SPECIAL-USE NAMESPACE QUOTA LIST-EXTENDED LIST-STATUS\n`
        : `${text}\nimap_capability {\n  IDLE = no\n}\n`,
    ),
  restart: ['dovecot'],
  caughtBy: ['mailbox/idle'],
};
