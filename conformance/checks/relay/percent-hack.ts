import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { refusedRecipient } from '../../shapes/refused-recipient.ts';

export const relayPercentHack: Check = refusedRecipient({
  id: 'relay/percent-hack',
  title: 'A percent hack through a domain of ours is not relayed',
  clauses: [{ rfc: 2505, section: '2.1' }, { source: 'postconf(5) allow_percent_hack' }],
  to: (session) => {
    const [local = '', site = ''] = session.remote().split('@');
    return [`${local}%${site}@${session.person().domain}`, `${local}%${site}@${session.spec.hostname}`];
  },
  accept: [reply(554, '5.7.1'), reply(550, '5.1.1')],
});
