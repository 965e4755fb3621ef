import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const submissionTlsOptional: Mutant = {
  id: 'submission-tls-optional',
  title: 'Port 587 takes mail without TLS',
  change: (tree) => setServiceOption(tree, '587', 'smtpd_tls_security_level', 'may'),
  restart: ['postfix'],
  caughtBy: ['tls/submission-demands-tls'],
};
