import type { Mutant } from '../mutant.ts';
import { setDovecot } from '../mutate/dovecot.ts';

export const dovecotTls10: Mutant = {
  id: 'dovecot-tls-1-0',
  title: 'Dovecot speaks TLS 1.0, with the ciphers of its time',
  change: (tree) =>
    // OpenSSL refuses TLS 1.0 at a higher security level whatever Dovecot says.
    setDovecot(setDovecot(tree, 'ssl_min_protocol', 'TLSv1'), 'ssl_cipher_list', 'ALL:@SECLEVEL=0'),
  restart: ['dovecot'],
  // Measured: with these ciphers Dovecot 2.3 logs errors of its own as well.
  caughtBy: ({ platform }) => [
    'tls/old-versions-mailboxes',
    'tls/weak-ciphers-mailboxes',
    ...(platform === 'debian-12' ? ['logs/clean'] : []),
  ],
};
