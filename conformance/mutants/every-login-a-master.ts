import type { Mutant } from '../mutant.ts';
import { addToDovecot } from '../mutate/dovecot.ts';

export const everyLoginAMaster: Mutant = {
  id: 'every-login-a-master',
  title: 'Every login may act as any other',
  change: (tree, { platform }) =>
    platform === 'debian-12'
      ? addToDovecot(
          tree,
          'passdb {',
          '  driver = passwd-file',
          '  args = /etc/dovecot/users',
          '  master = yes',
          '}',
        )
      : addToDovecot(
          tree,
          'passdb masters {',
          '  driver = passwd-file',
          '  passwd_file_path = /etc/dovecot/users',
          '  master = yes',
          '}',
        ),
  restart: ['dovecot'],
  caughtBy: ['auth/other-identity'],
};
