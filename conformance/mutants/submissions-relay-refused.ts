import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const submissionsRelayRefused: Mutant = {
  id: 'submissions-relay-refused',
  title: 'Port 465 refuses mail for other servers',
  change: (tree) => setServiceOption(tree, '465', 'smtpd_relay_restrictions', 'reject_unauth_destination'),
  restart: ['postfix'],
  caughtBy: ['auth/submissions-good', 'dkim/submissions-signed', 'submission/own-sender'],
};
