import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayForeignSender: Check = refusedRecipient({
  id: 'relay/foreign-sender',
  title: 'A stranger may not send to another site through port 25',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 5321, section: '3.6.2' },
  ],
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
