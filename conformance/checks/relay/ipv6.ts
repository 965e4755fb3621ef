import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayIpv6: Check = refusedRecipient({
  id: 'relay/ipv6',
  title: 'A stranger may not relay over IPv6',
  clauses: [{ rfc: 2505, section: '2.1' }],
  family: 6,
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
