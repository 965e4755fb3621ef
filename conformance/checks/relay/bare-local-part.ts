import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayBareLocalPart: Check = refusedRecipient({
  id: 'relay/bare-local-part',
  title: 'A local part without a domain is refused',
  clauses: [{ rfc: 5321, section: '2.3.5' }],
  to: (session) => session.token,
  accept: [reply(554, '5.7.1'), reply(550, '5.1.1')],
});
