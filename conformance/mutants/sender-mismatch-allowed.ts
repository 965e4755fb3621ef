import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const senderMismatchAllowed: Mutant = {
  id: 'sender-mismatch-allowed',
  title: 'A login may send under any address',
  change: (tree) =>
    changeParameter(tree, 'mailc_submission_sender_restrictions', (value) =>
      value.replace('reject_authenticated_sender_login_mismatch', ''),
    ),
  restart: ['postfix'],
  caughtBy: [
    'policy/answers',
    'submission/alias-of-another',
    'submission/colleague-as-sender',
    'submission/foreign-sender',
    'submission/neighbour-as-sender',
    'submission/sub-address-as-sender',
    'submission/subdomain-as-sender',
    'submission/unknown-sender',
  ],
};
