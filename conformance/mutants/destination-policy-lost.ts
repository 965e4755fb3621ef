import type { Mutant } from '../mutant.ts';
import { dropParameter } from '../mutate/postfix.ts';

export const destinationPolicyLost: Mutant = {
  id: 'destination-policy-lost',
  title: 'The TLS levels of single destinations are forgotten',
  change: (tree) => dropParameter(tree, 'smtp_tls_policy_maps'),
  restart: ['postfix'],
  caughtBy: ['tls/outbound-secure'],
};
