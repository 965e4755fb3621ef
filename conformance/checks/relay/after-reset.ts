import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, isTaken, reply, replyClass } from '../../expectation.ts';

export const relayAfterReset: Check = defineCheck({
  id: 'relay/after-reset',
  title:
    'What a session was allowed before does not open the relay: after a delivery, after RSET, after a new EHLO',
  level: 'must',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 5321, section: '4.1.4' },
  ],
  promise: ['trusted'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-accepts', 'relay-works'],
  budgetMs: 15_000,
  accept: { recipient: [reply(554, '5.7.1')], relayed: [fact(0)] },
  async run(session) {
    const person = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    await smtp.mail(session.stranger);
    session.need(await smtp.rcpt(person.address), replyClass(2), 'a recipient of ours is taken');
    const delivered = await session.follow(smtp);
    if (delivered !== undefined) session.need(delivered, replyClass(2), 'the message is taken');
    const recipient = [];
    for (const again of [() => smtp.command('RSET'), () => smtp.ehlo(), () => smtp.command('NOOP')]) {
      await again();
      await smtp.command('RSET');
      await smtp.mail(person.address);
      recipient.push(await smtp.rcpt(session.remote()));
    }
    if (recipient.some(isTaken)) await session.follow(smtp);
    const relayed = await session.exchangers.settled();
    return { recipient, relayed: session.fact(relayed.length, 'messages at the exchangers') };
  },
});
