import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayNulInAddress: Check = refusedRecipient({
  id: 'relay/nul-in-address',
  title: 'A NUL in the address does not hide another site',
  clauses: [{ rfc: 5321, section: '4.1.2' }],
  to: (session) => `${session.remote()}\0@${session.person().domain}`,
  accept: [reply(501, '5.1.3')],
});
