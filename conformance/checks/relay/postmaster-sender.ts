import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayPostmasterSender: Check = refusedRecipient({
  id: 'relay/postmaster-sender',
  title: 'The postmaster as the sender does not open the relay',
  clauses: [{ rfc: 2505, section: '2.1' }],
  from: (session) => `postmaster@${session.person().domain}`,
  to: (session) => session.remote(),
  accept: [reply(554, '5.7.1')],
});
