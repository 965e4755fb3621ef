import { createHash } from 'node:crypto';
import type { Mutant } from '../mutant.ts';
import { rewrite } from '../mutate/replace-in.ts';

export const cramMd5Impossible: Mutant = {
  id: 'cram-md5-impossible',
  title: 'Passwords are kept as hashes that CRAM-MD5 cannot use',
  change: (tree) =>
    rewrite(tree, 'dovecot/users', (text) =>
      text.replace(/\{PLAIN\}([^:]*)/g, (_, password: string) => {
        const hash = createHash('sha512').update(password).digest('base64');
        return `{SHA512}${hash}`;
      }),
    ),
  restart: ['dovecot'],
  caughtBy: ['auth/cram-md5', 'auth/imap-cram-md5', 'auth/pop3-cram-md5'],
};
