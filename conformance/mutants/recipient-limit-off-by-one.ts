import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const recipientLimitOffByOne: Mutant = {
  id: 'recipient-limit-off-by-one',
  title: 'A message may have one recipient more than declared',
  change: (tree) => changeParameter(tree, 'smtpd_recipient_limit', (value) => `${Number(value) + 1}`),
  restart: ['postfix'],
  caughtBy: ['smtp/recipient-limit', 'submission/recipients-limit'],
};
