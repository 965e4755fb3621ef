import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayCommaList: Check = refusedRecipient({
  id: 'relay/comma-list',
  title: 'A list of recipients in one RCPT is refused',
  clauses: [{ rfc: 5321, section: '4.1.1.3' }],
  to: (session) => [
    `${session.remote()},${session.person().address}`,
    `${session.person().address},${session.remote()}`,
  ],
  accept: [reply(501, '5.1.3')],
});
