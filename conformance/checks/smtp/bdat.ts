import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpBdat: Check = defineCheck({
  id: 'smtp/bdat',
  title: 'BDAT, a second way to end a message, is not there',
  level: 'policy',
  clauses: [{ rfc: 5321, section: '4.1.1.1' }, { source: 'postconf(5) smtpd_discard_ehlo_keywords' }],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  budgetMs: 15_000,
  accept: { bdat: [reply(521, '5.5.1')], delivered: [fact(0)] },
  async run(session) {
    const to = session.recipient;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    await smtp.rcpt(to.address);
    const text = session.message();
    const bdat = await smtp.command(
      Buffer.from(`BDAT ${Buffer.byteLength(text)} LAST\r\n${text}`.replace(/\r\n$/, ''), 'latin1'),
    );
    const delivered = await to.settled();
    return { bdat, delivered: session.fact(delivered.length, 'messages that arrived') };
  },
});
