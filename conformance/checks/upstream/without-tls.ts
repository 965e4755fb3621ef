import type { Check } from '../../check.ts';
import { waitingMail } from '../../shapes/waiting-mail.ts';

export const upstreamWithoutTls: Check = waitingMail({
  id: 'upstream/without-tls',
  title: 'An upstream that offers no TLS gets neither login nor mail, whatever it announces',
  clauses: [
    { rfc: 8314, section: '5.3' },
    { rfc: 3207, section: '6' },
  ],
  behaviour: 'no-tls',
  withheld: ['AUTH', 'MAIL'],
  reason: /TLS is required, but was not offered|Cannot start TLS/,
});
