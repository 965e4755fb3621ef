import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const trustedNotExempt: Mutant = {
  id: 'trusted-not-exempt',
  title: 'The rates hold for trusted networks too',
  change: (tree) => setParameter(tree, 'smtpd_client_event_limit_exceptions', ''),
  restart: ['postfix'],
  caughtBy: ['throttle/trusted-exempt'],
};
