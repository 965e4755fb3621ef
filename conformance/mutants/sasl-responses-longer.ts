import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const saslResponsesLonger: Mutant = {
  id: 'sasl-responses-longer',
  title: 'AUTH responses may be four times as long',
  change: (tree) => setParameter(tree, 'smtpd_sasl_response_limit', '49152'),
  restart: ['postfix'],
  caughtBy: ['auth/oversize'],
};
