import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply, replyClass } from '../../expectation.ts';

export const relaySecondMail: Check = defineCheck({
  id: 'relay/second-mail',
  title: 'A second MAIL within a transaction is refused, and does not open the relay',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.1.4' },
    { rfc: 2505, section: '2.1' },
  ],
  promise: ['trusted'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-accepts', 'relay-works'],
  budgetMs: 15_000,
  accept: { second: [reply(503, '5.5.1')], recipient: [reply(554, '5.7.1')], relayed: [fact(0)] },
  async run(session) {
    const person = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    session.need(await smtp.mail(session.stranger), replyClass(2), 'MAIL is taken');
    session.need(await smtp.rcpt(person.address), replyClass(2), 'a recipient of ours is taken');
    const second = await smtp.mail(person.address);
    const recipient = await smtp.rcpt(session.remote());
    await session.follow(smtp);
    const relayed = await session.exchangers.settled();
    return { second, recipient, relayed: session.fact(relayed.length, 'messages at the exchangers') };
  },
});
