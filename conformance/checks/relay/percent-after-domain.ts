import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { remoteParts } from '../../shapes/remote-parts.ts';

export const relayPercentAfterDomain: Check = refusedRecipient({
  id: 'relay/percent-after-domain',
  title: 'A percent hack after a domain of ours is not relayed',
  clauses: [{ rfc: 2505, section: '2.1' }, { source: 'postconf(5) allow_percent_hack' }],
  to: (session) => {
    const { local, site } = remoteParts(session);
    return `${local}@${session.person().domain}%${site}`;
  },
  accept: [reply(501, '5.1.3')],
});
