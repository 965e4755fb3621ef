import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const nullSenderAllowed: Mutant = {
  id: 'null-sender-allowed',
  title: 'A login may send without a sender',
  change: (tree) =>
    changeParameter(tree, 'mailc_submission_sender_restrictions', (value) =>
      value.replace(/check_sender_access texthash:\S+/, ''),
    ),
  restart: ['postfix'],
  caughtBy: ['submission/null-sender'],
};
