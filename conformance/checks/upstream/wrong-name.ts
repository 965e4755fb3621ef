import type { Check } from '../../check.ts';
import { waitingMail } from '../../shapes/waiting-mail.ts';

export const upstreamWrongName: Check = waitingMail({
  id: 'upstream/wrong-name',
  title: 'An upstream whose certificate is for another name gets neither login nor mail',
  clauses: [{ rfc: 9525, section: '6' }, { source: 'TLS_README, Secure server certificate verification' }],
  behaviour: 'wrong-name',
  withheld: ['AUTH', 'MAIL'],
  reason: /status=deferred \(Server certificate not verified\)/,
});
