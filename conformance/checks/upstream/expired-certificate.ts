import type { Check } from '../../check.ts';
import { waitingMail } from '../../shapes/waiting-mail.ts';

export const upstreamExpiredCertificate: Check = waitingMail({
  id: 'upstream/expired-certificate',
  title: 'An upstream whose certificate has expired gets neither login nor mail',
  clauses: [{ rfc: 8314, section: '5.3' }, { source: 'TLS_README, Secure server certificate verification' }],
  behaviour: 'expired',
  withheld: ['AUTH', 'MAIL'],
  reason: /certificate has expired/,
});
