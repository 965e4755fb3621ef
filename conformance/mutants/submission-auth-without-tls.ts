import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const submissionAuthWithoutTls: Mutant = {
  id: 'submission-auth-without-tls',
  title: 'Port 587 takes passwords without TLS',
  change: (tree) =>
    setServiceOption(
      setServiceOption(tree, '587', 'smtpd_tls_security_level', 'may'),
      '587',
      'smtpd_tls_auth_only',
      'no',
    ),
  restart: ['postfix'],
  caughtBy: ['tls/submission-demands-tls', 'auth/before-tls'],
};
