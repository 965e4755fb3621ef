import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const mailboxShared: Mutant = {
  id: 'mailbox-shared',
  title: 'Every login sees the mailbox of one user',
  change: (tree, { platform }) => {
    const path = '/var/mail/vhosts/example.com/user2';
    const place =
      platform === 'debian-12'
        ? `location = maildir:${path}`
        : `mail_driver = maildir\n  mail_path = ${path}`;
    const namespace = `namespace all {\n  type = public\n  separator = /\n  prefix = all/\n  subscriptions = no\n  ${place}\n}`;
    return rewrite(tree, 'dovecot/dovecot.conf', (text) => `${text}\n${namespace}\n`);
  },
  restart: ['dovecot'],
  caughtBy: ['mailbox/isolation'],
};
