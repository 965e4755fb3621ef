import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayTrailingDot: Check = refusedRecipient({
  id: 'relay/trailing-dot',
  title: 'A dot or an at sign after the domain of another site does not open the relay',
  clauses: [{ rfc: 2505, section: '2.1' }],
  to: (session) => [`${session.remote()}.`, `${session.remote()}@`],
  accept: [reply(554, '5.7.1')],
});
