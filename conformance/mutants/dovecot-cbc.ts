import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const dovecotCbc: Mutant = {
  id: 'dovecot-cbc',
  title: 'Dovecot takes a cipher without authenticated encryption',
  change: (tree) => setDovecot(tree, 'ssl_cipher_list', 'ECDHE+AESGCM:ECDHE-RSA-AES128-SHA'),
  restart: ['dovecot'],
  caughtBy: ['tls/weak-ciphers-mailboxes'],
};
