import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const bareAuthTaken: Mutant = {
  id: 'bare-auth-taken',
  title: 'AUTH without an argument is answered',
  change: (tree) => setServiceOption(tree, '587', 'smtpd_command_filter', 'regexp:{{/^AUTH$$/ NOOP}}'),
  restart: ['postfix'],
  caughtBy: ['auth/arguments'],
};
