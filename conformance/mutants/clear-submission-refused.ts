import type { Mutant } from '../mutant.ts';
import { setParameter } from '../mutate/postfix.ts';

export const clearSubmissionRefused: Mutant = {
  id: 'clear-submission-refused',
  title: 'Port 587 takes no login without TLS',
  requires: ['plain-logins'],
  change: (tree) => setParameter(tree, 'smtpd_tls_auth_only', 'yes'),
  restart: ['postfix'],
  caughtBy: ['auth/clear-submission'],
};
