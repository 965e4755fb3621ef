import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';
import { remoteParts } from '../../shapes/remote-parts.ts';

export const relayPercentHackLiteral: Check = refusedRecipient({
  id: 'relay/percent-hack-literal',
  title: 'A percent hack through the address of the server is not relayed',
  clauses: [{ rfc: 2505, section: '2.1' }, { source: 'postconf(5) allow_percent_hack' }],
  to: (session, server) => {
    const { local, site } = remoteParts(session);
    return `${local}%${site}@[${server}]`;
  },
  accept: [reply(554, '5.7.1'), reply(550, '5.1.1')],
});
