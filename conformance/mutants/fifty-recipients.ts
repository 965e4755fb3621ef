import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const fiftyRecipients: Mutant = {
  id: 'fifty-recipients',
  title: 'A message may have fifty recipients',
  change: (tree) => setParameter(tree, 'smtpd_recipient_limit', '50'),
  restart: ['postfix'],
  caughtBy: ['smtp/hundred-recipients', 'smtp/recipient-limit', 'submission/recipients-limit'],
};
