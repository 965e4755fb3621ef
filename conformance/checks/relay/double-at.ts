import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { remoteParts } from '../../shapes/remote-parts.ts';
import { strictDomains } from '../../shapes/strict-domains.ts';

export const relayDoubleAt: Check = refusedRecipient({
  id: 'relay/double-at',
  title: 'An address with two at signs is not relayed',
  clauses: [{ rfc: 2505, section: '2.1' }],
  to: (session, server) => {
    const { local, site } = remoteParts(session);
    const ours = [...strictDomains(session), session.spec.hostname, `[${server}]`];
    return ours.map((domain) => `${local}@${site}@${domain}`);
  },
  accept: [reply(554, '5.7.1'), reply(550, '5.1.1')],
});
