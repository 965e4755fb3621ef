import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const maildirBelowHome: Mutant = {
  id: 'maildir-below-home',
  title: 'Mail is stored in a folder below the one that is promised',
  change: (tree) =>
    rewrite(tree, 'dovecot/dovecot.conf', (text) =>
      text.replace(/^(mail_location = maildir:|mail_path = )(.*)$/m, '$1$2/Maildir'),
    ),
  restart: ['dovecot'],
  caughtBy: ['delivery/maildir'],
};
