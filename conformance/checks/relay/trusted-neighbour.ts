import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const relayTrustedNeighbour: Check = defineCheck({
  id: 'relay/trusted-neighbour',
  title: 'An address next to a trusted network, but not in it, may not relay',
  level: 'must',
  clauses: [{ source: 'postconf(5) mynetworks' }],
  promise: ['trusted'],
  requires: ['smtp-inbound', 'trusted-networks', 'outbound-delivery'],
  vantage: 'inside',
  controls: ['relay-works'],
  budgetMs: 15_000,
  accept: { recipient: [reply(554, '5.7.1')], relayed: [fact(0)] },
  async run(session) {
    const smtp = await session.smtp('smtp', { upTo: 'ehlo', from: await session.neighbour() });
    await smtp.mail(session.stranger);
    const recipient = await smtp.rcpt(session.remote());
    if (recipient.kind === 'reply' && recipient.code === 250) await smtp.data(session.message());
    const relayed = await session.exchangers.settled();
    return {
      recipient: session.about(`RCPT from ${smtp.wire.local}`, recipient),
      relayed: session.fact(relayed.length, 'messages at the exchangers'),
    };
  },
});
