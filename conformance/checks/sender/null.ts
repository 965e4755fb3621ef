import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const senderNull: Check = defineCheck({
  id: 'sender/null',
  title: 'A bounce, which has no sender, is taken and delivered',
  level: 'must',
  clauses: [{ rfc: 2505, section: '2.6.1' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    sender: [reply(250, '2.1.0')],
    recipient: [reply(250, '2.1.5')],
    message: [reply(250, '2.0.0')],
    delivered: [fact(1)],
  },
  async run(session) {
    const person = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const sender = await smtp.mail('');
    const recipient = await smtp.rcpt(person.address);
    const message = await smtp.data(session.message());
    const delivered = await session.mailbox(person).waitFor();
    return {
      sender,
      recipient,
      message,
      delivered: session.fact(delivered.length, 'messages in the mailbox'),
    };
  },
});
