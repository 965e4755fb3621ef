import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { trustsHost } from '../../shapes/trusts-host.ts';

export const relayPublishedPort: Check = refusedRecipient({
  id: 'relay/published-port',
  title:
    'A client of the published port has the address of the gateway, which is in a trusted network, and may not relay',
  clauses: [{ rfc: 2505, section: '2.1' }],
  vantage: 'published',
  unless: trustsHost,
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
