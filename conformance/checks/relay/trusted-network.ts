import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const relayTrustedNetwork: Check = defineCheck({
  id: 'relay/trusted-network',
  title:
    'A client in a trusted network sends to another site without logging in, with its envelope unchanged',
  level: 'must',
  clauses: [{ source: 'postconf(5) mynetworks' }],
  promise: ['trusted'],
  requires: ['trusted-networks'],
  vantage: 'trusted',
  controls: [],
  budgetMs: 15_000,
  accept: (spec) => ({
    recipient: [reply(250, '2.1.5')],
    message: [reply(250, '2.0.0')],
    arrived: [fact(1)],
    envelope: [fact(true)],
    ehlo: [fact(spec.hostname)],
  }),
  async run(session) {
    const smtp = await session.trusted();
    await smtp.mail(session.sender);
    const to = session.remote();
    const recipient = await smtp.rcpt(to);
    const message = await smtp.data(session.message());
    const arrived = await session.exchangers.waitFor();
    return {
      recipient,
      message,
      arrived: session.fact(arrived.length, 'messages at the exchanger'),
      envelope: session.fact(
        arrived.every((it) => it.from === session.sender && it.to.join() === to),
        'sender and recipient as given',
      ),
      ehlo: session.fact(
        arrived.map(({ ehlo }) => ehlo),
        'EHLO name shown to the exchanger',
      ),
    };
  },
});
