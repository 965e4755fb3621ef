import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const loginsCaseSensitive: Mutant = {
  id: 'logins-case-sensitive',
  title: 'A login is taken letter by letter',
  change: (tree, { platform }) =>
    setDovecot(tree, 'auth_username_format', platform === 'debian-12' ? '%u' : '%{user}'),
  restart: ['dovecot'],
  caughtBy: ['auth/login-case', 'recipient/mailbox'],
};
