import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayLiteralRecipientIpv6: Check = refusedRecipient({
  id: 'relay/literal-recipient-ipv6',
  title: 'A recipient at a foreign IPv6 address is not relayed',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 5321, section: '4.1.3' },
  ],
  to: (session) => `${session.token}@[IPv6:2001:db8::1]`,
  accept: [reply(554, '5.7.1')],
});
