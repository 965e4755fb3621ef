import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpSizeReceived: Check = defineCheck({
  id: 'smtp/size-received',
  title:
    'A message that is larger than the limit without having said so is refused, and the session lives on',
  level: 'must',
  clauses: [{ rfc: 1870, section: '4' }],
  promise: ['limits', 'messageSize'],
  requires: [],
  unless: ({ limits }) =>
    limits.messageSizeBytes > LARGEST_TRIED ? 'messages larger than 64 MiB are not sent here' : undefined,
  vantage: 'entry',
  controls: ['smtp-delivers'],
  budgetMs: 30_000,
  accept: { message: [reply(552, '5.3.4')], afterwards: [reply(250, '2.1.0')], delivered: [fact(0)] },
  foreign: { basis: { message: 'mail.yaml', afterwards: 'mail.yaml', delivered: 'mail.yaml' } },
  async run(session) {
    const to = session.recipient;
    const smtp = await session.entry();
    await smtp.mail(session.sender);
    await smtp.rcpt(to.address);
    session.need(await smtp.command('DATA'), reply(354), 'DATA is taken');
    const line = `${'x'.repeat(98)}\r\n`;
    const lines = Math.ceil(session.spec.limits.messageSizeBytes / line.length) + 1;
    smtp.wire.send(session.message());
    const chunk = Buffer.alloc(600 * line.length, line);
    for (let sent = 0; sent < lines; sent += 600) smtp.wire.send(chunk);
    const message = await smtp.command('.', 20_000);
    const afterwards = await smtp.mail(session.sender);
    const delivered = await to.settled();
    return { message, afterwards, delivered: session.fact(delivered.length, 'messages that arrived') };
  },
});

const LARGEST_TRIED = 64 * 1024 * 1024;
