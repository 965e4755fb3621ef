import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const challengeForgotten: Mutant = {
  id: 'challenge-forgotten',
  title: 'AUTH PLAIN without a response is answered, and nothing asked',
  change: (tree) => setServiceOption(tree, '587', 'smtpd_command_filter', 'regexp:{{/^AUTH PLAIN$$/ NOOP}}'),
  restart: ['postfix'],
  caughtBy: [
    'auth/plain-good',
    'auth/cancel',
    'auth/twice',
    'auth/in-transaction',
    'auth/bad-base64',
    'auth/oversize',
  ],
};
