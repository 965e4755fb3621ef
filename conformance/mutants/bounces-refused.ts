import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const bouncesRefused: Mutant = {
  id: 'bounces-refused',
  title: 'Bounces are refused',
  change: (tree) =>
    setParameter(tree, 'smtpd_sender_restrictions', 'check_sender_access inline:{{<> = REJECT}}'),
  restart: ['postfix'],
  caughtBy: ['delivery/null-sender-failure', 'sender/null', 'tls/plain-smtp'],
};
