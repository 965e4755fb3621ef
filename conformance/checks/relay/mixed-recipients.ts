import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply, replyClass } from '../../expectation.ts';

export const relayMixedRecipients: Check = defineCheck({
  id: 'relay/mixed-recipients',
  title: 'Of a recipient of ours and one at another site in one transaction only ours gets the message',
  level: 'must',
  clauses: [
    { rfc: 2505, section: '2.1' },
    { rfc: 5321, section: '3.6.2' },
  ],
  promise: ['trusted'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['relay-works'],
  budgetMs: 15_000,
  accept: {
    ours: [reply(250, '2.1.5')],
    theirs: [reply(554, '5.7.1')],
    message: [reply(250, '2.0.0')],
    delivered: [fact(1)],
    relayed: [fact(0)],
  },
  async run(session) {
    const person = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    session.need(await smtp.mail(session.stranger), replyClass(2), 'MAIL is taken');
    const ours = await smtp.rcpt(person.address);
    const theirs = await smtp.rcpt(session.remote());
    const message = await smtp.data(session.message());
    const delivered = await session.mailbox(person).waitFor();
    const relayed = await session.exchangers.settled();
    return {
      ours,
      theirs,
      message,
      delivered: session.fact(delivered.length, 'messages in the mailbox'),
      relayed: session.fact(relayed.length, 'messages at the exchangers'),
    };
  },
});
