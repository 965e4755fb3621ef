import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { trustsHost } from '../../shapes/trusts-host.ts';

export const relayPublishedPortIpv6: Check = refusedRecipient({
  id: 'relay/published-port-ipv6',
  title: 'Over IPv6, a client of the published port has the address of the gateway, and may not relay',
  clauses: [{ rfc: 2505, section: '2.1' }],
  vantage: 'published',
  family: 6,
  unless: trustsHost,
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
