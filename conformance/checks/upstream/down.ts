import type { Check } from '../../check.ts';
import { waitingMail } from '../../shapes/waiting-mail.ts';

export const upstreamDown: Check = waitingMail({
  id: 'upstream/down',
  title: 'Mail waits while its upstream is down, and goes nowhere else',
  clauses: [{ rfc: 5321, section: '4.5.4.1' }],
  behaviour: 'down',
  withheld: ['AUTH', 'MAIL'],
  reason: /status=deferred \(.*(lost connection|refused|reset by peer|handshake failure)/i,
});
