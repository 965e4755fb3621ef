import type { Check } from '../../check.ts';
import { weakCiphers } from '../../shapes/weak-ciphers.ts';

export const tlsWeakCiphersMailboxes: Check = weakCiphers({
  id: 'tls/weak-ciphers-mailboxes',
  title:
    'IMAP and POP3 refuse ciphers without encryption, authentication, forward secrecy or AEAD with an alert',
  services: ['imaps', 'pop3'],
  silentOn: ['debian-12'],
});
