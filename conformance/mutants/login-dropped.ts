import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const loginDropped: Mutant = {
  id: 'login-dropped',
  title: 'LOGIN is neither offered nor taken',
  change: (tree) => setDovecot(tree, 'auth_mechanisms', 'plain'),
  restart: ['dovecot', 'postfix'],
  caughtBy: ['auth/mechanisms', 'auth/login-good', 'auth/imap-after-tls', 'auth/pop3-after-tls'],
};
