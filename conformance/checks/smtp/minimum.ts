import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { close, reply, replyClass, reset } from '../../expectation.ts';
import { beforeHello } from '../../shapes/before-hello.ts';

export const smtpMinimum: Check = defineCheck({
  id: 'smtp/minimum',
  title: 'The commands that every server must have are there, in upper and lower case',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.5.1' },
    { rfc: 5321, section: '2.4' },
  ],
  promise: ['services'],
  requires: [],
  vantage: 'entry',
  controls: [],
  budgetMs: 10_000,
  accept: {
    greeting: [reply(250)],
    okay: [reply(250, '2.0.0')],
    mail: [reply(250, '2.1.0')],
    rcpt: [reply(250, '2.1.5')],
    data: [reply(354)],
    vrfy: [reply(502, '5.5.1')],
    quit: [reply(221, '2.0.0')],
    ended: [close],
  },
  // Any answer will do to VRFY but that it is unknown, which RFC 5321 section 4.5.1 excludes; many say 252 or 502.
  foreign: { accept: { vrfy: [replyClass(2), replyClass(5), replyClass(4)], ended: [close, reset] } },
  async run(session) {
    const smtp = await beforeHello(session);
    const greeting = [await smtp.helo(), await smtp.ehlo(), await smtp.command(`ehlo ${session.ehloName}`)];
    const okay = [
      await smtp.command('NOOP'),
      await smtp.command('RSET'),
      await smtp.command('noop'),
      await smtp.command('Rset'),
    ];
    const mail = await smtp.command(`mail from:<${session.sender}>`);
    const rcpt = await smtp.command(`rcpt to:<${session.recipient.address}>`);
    const vrfy = await smtp.command('vrfy postmaster');
    const data = await smtp.command('data');
    okay.push(await smtp.command(Buffer.from(`${session.message()}.`)));
    const quit = await smtp.command('quit');
    return { greeting, okay, mail, rcpt, data, vrfy, quit, ended: await smtp.answer() };
  },
});
