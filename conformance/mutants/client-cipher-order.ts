import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const clientCipherOrder: Mutant = {
  id: 'client-cipher-order',
  title: 'Dovecot leaves the choice of the cipher to the client',
  change: (tree, { platform }) =>
    platform === 'debian-12'
      ? setDovecot(tree, 'ssl_prefer_server_ciphers', 'no')
      : setDovecot(tree, 'ssl_server_prefer_ciphers', 'client'),
  restart: ['dovecot'],
  caughtBy: ['tls/cipher-order'],
};
