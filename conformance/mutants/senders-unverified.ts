import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const sendersUnverified: Mutant = {
  id: 'senders-unverified',
  title: 'Senders of strangers are not verified',
  requires: ['address-verification'],
  change: (tree) =>
    changeParameter(tree, 'smtpd_recipient_restrictions', (value) =>
      value.replace('reject_unverified_sender', ''),
    ),
  restart: ['postfix'],
  caughtBy: ['sender/unverified'],
};
