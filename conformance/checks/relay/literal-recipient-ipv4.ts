import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { remoteParts } from '../../shapes/remote-parts.ts';

export const relayLiteralRecipientIpv4: Check = refusedRecipient({
  id: 'relay/literal-recipient-ipv4',
  title: 'A recipient at a foreign IPv4 address is not relayed',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 5321, section: '4.1.3' },
  ],
  to: async (session) => {
    const { local, site } = remoteParts(session);
    // The address of a real exchanger: were it relayed, it would arrive.
    const [exchanger = ''] = await session.dns(site, 'MX');
    const [address] = await session.dns(exchanger.replace(/^\d+ /, ''), 'A');
    return `${local}@[${address ?? session.blind('the exchanger has no address')}]`;
  },
  accept: [reply(554, '5.7.1')],
});
