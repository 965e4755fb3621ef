import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const trustedExemptAnyway: Mutant = {
  id: 'trusted-exempt-anyway',
  title: 'The rates do not hold for trusted networks',
  change: (tree) => setParameter(tree, 'smtpd_client_event_limit_exceptions', '$mynetworks'),
  restart: ['postfix'],
  caughtBy: ['throttle/trusted-limited'],
};
