import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const apopOffered: Mutant = {
  id: 'apop-offered',
  title: 'POP3 offers APOP',
  change: (tree) => setDovecot(tree, 'auth_mechanisms', 'plain login apop'),
  restart: ['dovecot'],
  caughtBy: ['auth/apop', 'logs/clean'],
};
