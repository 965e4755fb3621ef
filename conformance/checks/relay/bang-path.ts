import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { remoteParts } from '../../shapes/remote-parts.ts';
import { strictDomains } from '../../shapes/strict-domains.ts';

export const relayBangPath: Check = refusedRecipient({
  id: 'relay/bang-path',
  title: 'A bang path is not relayed',
  clauses: [{ rfc: 2505, section: '2.1' }, { source: 'postconf(5) swap_bangpath' }],
  to: (session, server) => {
    const { local, site } = remoteParts(session);
    const path = `${site}!${local}`;
    const ours = [...strictDomains(session), session.spec.hostname, `[${server}]`];
    return [path, ...ours.map((domain) => `${path}@${domain}`)];
  },
  accept: [reply(554, '5.7.1'), reply(550, '5.1.1')],
});
