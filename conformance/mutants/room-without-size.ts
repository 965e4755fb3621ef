import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const roomWithoutSize: Mutant = {
  id: 'room-without-size',
  title: 'Whether a mailbox has room is asked for a message of no size',
  requires: ['quota'],
  change: (tree) =>
    replaceIn(
      tree,
      'postfix/master.cf',
      /argv=\/usr\/lib\/mailc\/mailbox-room (.*)$/m,
      'argv=/bin/sh -c { while read -r line; do case $line in size=*) echo size=0 ;; *) echo "$line" ;; esac; done | /usr/lib/mailc/mailbox-room texthash:/etc/postfix/tables/mailbox-room /run/mailc/dovecot/quota-status }',
    ),
  restart: ['postfix'],
  caughtBy: [
    'mailbox/quota-exceeded',
    'recipient/full-among-several',
    'recipient/full-at-once',
    'recipient/full-behind-alias',
    'recipient/full-mailbox',
    'submission/full-mailbox',
  ],
};
