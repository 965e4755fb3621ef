import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, isTaken, reply } from '../../expectation.ts';
import { noPlaceBeside } from '../../shapes/no-place-beside.ts';

export const relayTrustedNeighbour: Check = defineCheck({
  id: 'relay/trusted-neighbour',
  title: 'An address next to a trusted network, but not in it, may not relay',
  level: 'must',
  clauses: [{ source: 'postconf(5) mynetworks' }],
  promise: ['trusted'],
  requires: ['trusted-networks'],
  unless: noPlaceBeside,
  vantage: 'trusted',
  controls: ['relay-works'],
  budgetMs: 15_000,
  accept: { recipient: [reply(554, '5.7.1')], relayed: [fact(0)] },
  async run(session) {
    const smtp = await session.entry({ from: await session.neighbour() });
    const mail = await smtp.mail(session.sender);
    const taken = isTaken(mail);
    // Where nobody but trusted networks sends, MAIL is refused already.
    const recipient = taken ? await smtp.rcpt(session.remote()) : mail;
    if (isTaken(recipient)) await session.follow(smtp);
    const relayed = await session.exchangers.settled();
    return {
      recipient: session.about(`${taken ? 'RCPT' : 'MAIL'} from ${smtp.wire.local}`, recipient),
      relayed: session.fact(relayed.length, 'messages at the exchangers'),
    };
  },
});
