import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { trustsDocker } from '../../shapes/trusts-docker.ts';

export const relayPublishedPort: Check = refusedRecipient({
  id: 'relay/published-port',
  title: 'A client of the published port, which the daemon sees as the gateway, may not relay',
  clauses: [{ rfc: 2505, section: '2.1' }],
  vantage: 'published',
  unless: trustsDocker,
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
