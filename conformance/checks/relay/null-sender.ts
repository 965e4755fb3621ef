import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayNullSender: Check = refusedRecipient({
  id: 'relay/null-sender',
  title: 'An empty sender does not open the relay',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 2505, section: '2.6.1' },
  ],
  from: () => '',
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
