import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relaySourceRoute: Check = refusedRecipient({
  id: 'relay/source-route',
  title: 'A source route through this server is not relayed',
  clauses: [
    { rfc: 5321, section: '3.6.1' },
    { rfc: 2505, section: '2.1' },
  ],
  to: (session, server) =>
    [`[${server}]`, session.person().domain, session.spec.hostname].map(
      (via) => `@${via}:${session.remote()}`,
    ),
  accept: [reply(554, '5.7.1')],
});
