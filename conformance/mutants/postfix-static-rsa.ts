import type { Mutant } from '../mutant.ts';
import { changeParameter } from '../mutate/postfix.ts';

export const postfixStaticRsa: Mutant = {
  id: 'postfix-static-rsa',
  title: 'Postfix takes a cipher without forward secrecy',
  change: (tree) => changeParameter(tree, 'tls_high_cipherlist', (list) => `${list}:AES128-GCM-SHA256`),
  restart: ['postfix'],
  caughtBy: ['tls/weak-ciphers-smtp'],
};
