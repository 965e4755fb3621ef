import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const unanswerableSenders: Mutant = {
  id: 'unanswerable-senders',
  title: 'Senders that cannot be answered are taken',
  change: (tree) =>
    changeParameter(tree, 'smtpd_recipient_restrictions', (value) =>
      value.replace(/reject_non_fqdn_sender|reject_unknown_sender_domain/g, ''),
    ),
  restart: ['postfix'],
  caughtBy: ['sender/unanswerable'],
};
