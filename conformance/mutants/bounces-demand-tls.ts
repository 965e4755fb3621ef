import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const bouncesDemandTls: Mutant = {
  id: 'bounces-demand-tls',
  title: 'Port 25 takes bounces only over TLS',
  change: (tree) =>
    setServiceOption(
      tree,
      '25',
      'smtpd_sender_restrictions',
      'check_sender_access inline:{{<> = reject_plaintext_session}}',
    ),
  restart: ['postfix'],
  caughtBy: ['tls/plain-smtp', 'delivery/null-sender-failure', 'relay/null-sender', 'sender/null'],
};
