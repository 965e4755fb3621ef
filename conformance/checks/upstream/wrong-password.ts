import type { Check } from '../../check.ts';
import { waitingMail } from '../../shapes/waiting-mail.ts';

export const upstreamWrongPassword: Check = waitingMail({
  id: 'upstream/wrong-password',
  title: 'Mail waits while its upstream refuses the login, and no other login is tried',
  clauses: [{ rfc: 4954, section: '6' }, { source: 'postconf(5) smtp_sasl_auth_soft_bounce' }],
  requires: ['upstream-login'],
  behaviour: 'wrong-password',
  withheld: ['MAIL'],
  reason: /SASL authentication failed; server .* said: 535/,
});
