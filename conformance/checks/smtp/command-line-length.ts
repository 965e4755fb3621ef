import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { close, reply, replyClass } from '../../expectation.ts';

export const smtpCommandLineLength: Check = defineCheck({
  id: 'smtp/command-line-length',
  title: 'A command line of 512 octets is taken, and one ten times as long does no harm',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.5.3.1.4' },
    { rfc: 5321, section: '4.5.3.1.9' },
  ],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  budgetMs: 10_000,
  accept: {
    octets512: [reply(250, '2.1.5')],
    // Read up to the limit of the daemon, refused as too long, or taken as talking ahead: all are harmless.
    octets5000: [reply(250, '2.0.0'), reply(500, '5.5.2'), reply(554, '5.5.0')],
    next: [reply(220)],
  },
  foreign: { accept: { octets5000: [replyClass(2), replyClass(5), replyClass(4), close] } },
  async run(session) {
    const { address } = session.recipient;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    const command = `RCPT TO:<${address}>${smtp.extensions.has('DSN') ? ' NOTIFY=NEVER' : ''}`;
    const octets512 = await smtp.command(command.padEnd(510, ' '));
    const octets5000 = await smtp.command(`NOOP ${'x'.repeat(4993)}`);
    const next = await session.entry({ upTo: 'greeting' });
    return { octets512, octets5000, next: next.greeting };
  },
});
