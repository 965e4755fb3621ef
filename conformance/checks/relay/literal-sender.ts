import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayLiteralSender: Check = refusedRecipient({
  id: 'relay/literal-sender',
  title: 'A sender at the address of the server itself does not open the relay',
  clauses: [{ rfc: 2505, section: '2.1' }],
  from: (session, server) => `${session.token}@[${server}]`,
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
