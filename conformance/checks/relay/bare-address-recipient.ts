import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayBareAddressRecipient: Check = refusedRecipient({
  id: 'relay/bare-address-recipient',
  title: 'A recipient at an IP address without brackets is refused',
  clauses: [{ rfc: 5321, section: '4.1.3' }],
  to: (session) => `${session.token}@192.0.2.1`,
  accept: [reply(501, '5.1.3')],
});
