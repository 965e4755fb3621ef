import type { Check } from '../../check.ts';
import { weakCiphers } from '../../shapes/weak-ciphers.ts';

export const tlsWeakCiphersSmtp: Check = weakCiphers({
  id: 'tls/weak-ciphers-smtp',
  title:
    'Ports 25, 587 and 465 refuse ciphers without encryption, authentication, forward secrecy or AEAD with an alert',
  services: ['smtp', 'submission', 'submissions'],
});
