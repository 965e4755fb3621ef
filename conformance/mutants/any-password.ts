import type { Mutant } from '../mutant.ts';
import { addPassdb } from '../mutate/dovecot.ts';

export const anyPassword: Mutant = {
  id: 'any-password',
  title: 'Any login gets in with any password',
  change: (tree, { platform }) =>
    platform === 'debian-12'
      ? addPassdb(tree, 'passdb {', '  driver = static', '  args = nopassword=y', '}')
      : addPassdb(
          tree,
          'passdb anybody {',
          '  driver = static',
          '  fields {',
          '    nopassword = yes',
          '  }',
          '}',
        ),
  restart: ['dovecot'],
  caughtBy: [
    'auth/wrong-password',
    'auth/imap-wrong-password',
    'auth/pop3-wrong-password',
    'auth/empty-password',
    'auth/not-a-login',
    'auth/nul-bytes',
    'auth/refusal-delay',
    'auth/no-lock-out',
    'auth/passwords-not-logged',
    'logs/clean',
  ],
};
