import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpNulInText: Check = defineCheck({
  id: 'smtp/nul-in-text',
  title: 'A NUL in a text neither ends it nor loses what follows',
  level: 'should',
  clauses: [{ rfc: 5321, section: '4.5.2' }],
  promise: ['domains'],
  requires: [],
  // IMAP cannot carry a NUL (RFC 9051 section 9, CHAR8).
  also: ['files'],
  vantage: 'entry',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: { message: [reply(250, '2.0.0')], whole: [fact(true)] },
  async run(session) {
    const to = session.recipient;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    await smtp.rcpt(to.address);
    const message = await smtp.data(session.message({ body: `before\0after\r\nend ${session.token}\r\n` }));
    const [found] = await to.waitFor();
    const stored = found?.raw.toString('latin1') ?? '';
    const whole = new RegExp(`before\0after\r?\nend ${session.token}\r?\n$`).test(stored);
    return { message, whole: session.fact(whole, 'text as sent') };
  },
});
