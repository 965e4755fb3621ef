import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const trueSizeUnasked: Mutant = {
  id: 'true-size-unasked',
  title: 'Whether a mailbox has room is asked for the size that MAIL said, never for the true one',
  requires: ['quota'],
  change: (tree) => dropParameter(tree, 'smtpd_end_of_data_restrictions'),
  restart: ['postfix'],
  caughtBy: [
    'mailbox/quota-exceeded',
    'recipient/full-among-several',
    'recipient/full-at-once',
    'submission/full-mailbox',
  ],
};
