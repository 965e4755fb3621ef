import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const controlFilesInMemory: Mutant = {
  id: 'control-files-in-memory',
  title: 'The numbers of messages are lost with the container',
  change: (tree, { platform }) =>
    rewrite(tree, 'dovecot/dovecot.conf', (text) =>
      platform === 'debian-12'
        ? text.replace(/^mail_location = .*$/m, '$&:CONTROL=/tmp/control/%Lu')
        : `${text}\nmail_control_path = /tmp/control/%{user}\n`,
    ),
  restart: ['dovecot'],
  caughtBy: ['mailbox/stable-over-restart'],
};
