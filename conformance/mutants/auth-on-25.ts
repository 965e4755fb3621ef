import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const authOn25: Mutant = {
  id: 'auth-on-25',
  title: 'Port 25 offers AUTH',
  change: (tree) => setServiceOption(tree, '25', 'smtpd_sasl_auth_enable', 'yes'),
  restart: ['postfix'],
  caughtBy: ['auth/not-on-25'],
};
