import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpPipelining: Check = defineCheck({
  id: 'smtp/pipelining',
  title: 'Commands that may be sent together are answered one by one, and the message arrives',
  level: 'must',
  clauses: [{ rfc: 2920, section: '3.1' }],
  promise: ['services', 'smtp'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    offered: [fact(true)],
    mail: [reply(250, '2.1.0')],
    refused: [reply(554, '5.7.1')],
    recipient: [reply(250, '2.1.5')],
    data: [reply(354)],
    message: [reply(250, '2.0.0')],
    delivered: [fact(1)],
  },
  async run(session) {
    const person = session.person();
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    const offered = session.fact(smtp.extensions.has('PIPELINING'), 'PIPELINING is offered');
    const group = [
      `MAIL FROM:<${session.stranger}>`,
      `RCPT TO:<${session.remote()}>`,
      `RCPT TO:<${person.address}>`,
      'DATA',
    ];
    smtp.wire.send(group.map((command) => `${command}\r\n`).join(''));
    const mail = await smtp.answer();
    const refused = await smtp.answer();
    const recipient = await smtp.answer();
    const data = await smtp.answer();
    const message = await smtp.command(`${session.message()}.`);
    const delivered = await session.mailbox(person).waitFor();
    return {
      offered,
      mail,
      refused,
      recipient,
      data,
      message,
      delivered: session.fact(delivered.length, 'messages in the mailbox'),
    };
  },
});
