import type { Mutant } from '../mutant.ts';
import { setServiceOption } from '../mutate/postfix.ts';

export const submissionsUnsigned: Mutant = {
  id: 'submissions-unsigned',
  title: 'Mail through implicit TLS does not go to the signer',
  change: (tree) => setServiceOption(tree, '465', 'smtpd_milters', ''),
  restart: ['postfix'],
  caughtBy: ['dkim/submissions-signed'],
};
