import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpLongTextLine: Check = defineCheck({
  id: 'smtp/long-text-line',
  title: 'A text line that is longer than a standard text line is delivered in one piece',
  level: 'should',
  clauses: [{ rfc: 5321, section: '4.5.3.1' }, { source: 'postconf(5) lmtp_line_length_limit' }],
  promise: ['domains'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: { message: [reply(250, '2.0.0')], whole: [fact(true)] },
  async run(session) {
    const person = session.person();
    const line = `${session.token}${'long'.repeat(1250)}`;
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    await smtp.mail(session.stranger);
    await smtp.rcpt(person.address);
    const message = await smtp.data(session.message({ body: `${line}\r\n` }));
    const [found] = await session.mailbox(person).waitFor();
    const stored = found?.raw.toString('latin1').split(/\r?\n/) ?? [];
    return {
      message,
      whole: session.fact(stored.includes(line), `line of ${line.length} octets in one piece`),
    };
  },
});
