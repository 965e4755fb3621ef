import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const imapReadsElsewhere: Mutant = {
  id: 'imap-reads-elsewhere',
  title: 'IMAP reads another folder than the one that mail is delivered to',
  change: (tree, { platform }) => {
    const path = platform === 'debian-12' ? 'mail_location = maildir:~/other' : 'mail_path = ~/other';
    return rewrite(tree, 'dovecot/dovecot.conf', (text) => `${text}\nprotocol imap {\n  ${path}\n}\n`);
  },
  restart: ['dovecot'],
  caughtBy: [
    'auth/login-case',
    'mailbox/flags-kept',
    'mailbox/idle',
    'mailbox/imap-read-back',
    'mailbox/pop3-read-back',
    'mailbox/quota-exceeded',
    'mailbox/stable-over-restart',
    'queue/restart-alone',
  ],
};
