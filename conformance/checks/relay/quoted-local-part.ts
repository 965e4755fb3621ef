import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { remoteParts } from '../../shapes/remote-parts.ts';
import { strictDomains } from '../../shapes/strict-domains.ts';

export const relayQuotedLocalPart: Check = refusedRecipient({
  id: 'relay/quoted-local-part',
  title: 'An address of another site in a quoted local part is not relayed',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 5321, section: '4.1.2' },
  ],
  to: (session, server) => {
    const { local, site } = remoteParts(session);
    const hidden = [`"${local}@${site}"`, `"${local}%${site}"`];
    const ours = [...strictDomains(session), `[${server}]`];
    return [...hidden, ...hidden.flatMap((quoted) => ours.map((domain) => `${quoted}@${domain}`))];
  },
  // Where the domain is ours, the quoted part is a local part that nobody has.
  accept: [reply(554, '5.7.1'), reply(550, '5.1.1')],
});
