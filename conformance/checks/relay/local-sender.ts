import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayLocalSender: Check = refusedRecipient({
  id: 'relay/local-sender',
  title: 'A sender address of ours, which anybody can write, does not open the relay',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 2505, section: '2.6.2' },
  ],
  from: (session) => session.person().address,
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
