import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';

export const smtpEnhancedCodes: Check = defineCheck({
  id: 'smtp/enhanced-codes',
  title: 'Every reply but the banner, 3yz and that to EHLO and HELO has an enhanced code of its own class',
  level: 'must',
  clauses: [{ rfc: 2034, section: '4' }],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: [],
  budgetMs: 10_000,
  accept: { offered: [fact(true)], class: [fact(true)] },
  async run(session) {
    const { address } = session.recipient;
    const smtp = await session.entry({ upTo: 'greeting' });
    const seen = [await smtp.command('MAIL FROM:<>'), await smtp.command('NOOP'), await smtp.command('RSET')];
    await smtp.ehlo();
    const offered = session.fact(
      smtp.extensions.has('ENHANCEDSTATUSCODES'),
      'ENHANCEDSTATUSCODES is offered',
    );
    const commands = [
      'BOGUS',
      'DATA',
      'MAIL FROM:<',
      `MAIL FROM:<${session.sender}>`,
      `RCPT TO:<${session.remote()}>`,
      'RCPT TO:<@>',
      `RCPT TO:<${address}>`,
      'VRFY postmaster',
      'NOOP',
      'RSET',
      'QUIT',
    ];
    for (const command of commands) seen.push(await smtp.command(command));
    const agrees = seen.map((it) =>
      session.fact(
        it.kind === 'reply' && it.enhanced?.[0] === String(it.code)[0],
        `enhanced code in the reply to ${it.about ?? 'a command'}`,
      ),
    );
    return { offered, class: agrees };
  },
});
