import type { Mutant } from '../mutant.ts';
import { replaceIn } from '../mutate/replace-in.ts';

export const roomUnasked: Mutant = {
  id: 'room-unasked',
  title: 'Mail is taken before Dovecot is asked whether the mailbox has room',
  requires: ['quota'],
  change: (tree) => replaceIn(tree, 'postfix/main.cf', /^ +check_policy_service .*$/gm, ''),
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
