import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const submissionsStarttlsTaken: Mutant = {
  id: 'submissions-starttls-taken',
  title: 'Port 465 says yes to STARTTLS',
  change: (tree) => setServiceOption(tree, '465', 'smtpd_command_filter', 'regexp:{{/^STARTTLS/ NOOP}}'),
  restart: ['postfix'],
  caughtBy: ['tls/starttls-on-submissions'],
};
