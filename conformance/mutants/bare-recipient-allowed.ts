import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const bareRecipientAllowed: Mutant = {
  id: 'bare-recipient-allowed',
  title: 'Submission takes recipients that are not fully qualified',
  change: (tree) =>
    changeParameter(tree, 'mailc_submission_recipient_restrictions', (value) =>
      value.replace('reject_non_fqdn_recipient', ''),
    ),
  restart: ['postfix'],
  caughtBy: ['submission/bare-recipient'],
};
