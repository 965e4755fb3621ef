import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const ownSendersFromAnybody: Mutant = {
  id: 'own-senders-from-anybody',
  title: 'A stranger may use a sender of ours',
  change: (tree) =>
    changeParameter(tree, 'smtpd_recipient_restrictions', (value) =>
      value.replace(/check_sender_access \S+/, ''),
    ),
  restart: ['postfix'],
  caughtBy: ['sender/own-domain'],
};
