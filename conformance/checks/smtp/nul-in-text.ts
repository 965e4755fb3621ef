import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpNulInText: Check = defineCheck({
  id: 'smtp/nul-in-text',
  title: 'A message with a NUL is refused: for some programs it is the end of a line, or of everything',
  level: 'policy',
  clauses: [{ rfc: 5322, section: '4.1' }, { source: 'postconf(5) message_reject_characters' }],
  promise: ['domains'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: { message: [reply(550, '5.7.1')], arrived: [fact(0)] },
  async run(session) {
    const to = session.recipient;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    await smtp.rcpt(to.address);
    const message = [await smtp.data(session.message({ body: `before\0after\r\nend ${session.token}\r\n` }))];
    await smtp.mail(session.sender);
    await smtp.rcpt(to.address);
    message.push(await smtp.data(session.message({ headers: { Subject: 'before\0after' } })));
    const arrived = await to.settled();
    return { message, arrived: session.fact(arrived.length, 'messages that arrived') };
  },
});
