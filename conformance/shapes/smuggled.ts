import type { Check } from '../check.ts';
import { defineCheck } from '../check.ts';
import { close, fact, reply, replyClass, reset, silence } from '../expectation.ts';
import { type EndOfData, endsOfData } from './ends-of-data.ts';
import { probesIn } from './probe.ts';

/** What is said of messages where nobody can look: the number of replies tells as well. */
const unseen = 'not looked at';
/** How long another reply is waited for, in milliseconds: it would have been sent with the others. */
const furtherMs = 300;

/**
 * A message holds a false end of data, and after it the commands of a second message. Everything up to the true end is
 * one message: the recipient gets it whole, and no second one; the server gives one reply. With a NUL in it the message is
 * refused, as a whole and with one reply.
 */
export function smuggled(name: EndOfData, title: string): Check {
  const refused = endsOfData[name].includes('\0');
  return defineCheck({
    id: `smuggling/${name}`,
    title,
    level: 'must',
    clauses: [
      { rfc: 5321, section: '4.1.1.4' },
      { rfc: 5321, section: '2.3.8' },
      { source: 'postconf(5) smtpd_forbid_bare_newline' },
    ],
    promise: ['services'],
    requires: [],
    vantage: 'entry',
    controls: ['smtp-delivers'],
    budgetMs: 15_000,
    accept: {
      message: [refused ? reply(550, '5.7.1') : reply(250, '2.0.0')],
      next: [reply(250, '2.0.0')],
      arrived: [fact(refused ? '' : 'carrier')],
      // Were there a second message, its commands would be answered as well.
      further: [silence],
      whole: [fact(!refused)],
    },
    foreign: {
      accept: {
        message: [replyClass(2), replyClass(5), replyClass(4)],
        // A server may have had enough of such a client.
        next: [replyClass(2), replyClass(5), replyClass(4), close, reset],
        further: [silence, close, reset],
        arrived: [fact('carrier'), fact(''), fact(unseen)],
        whole: [fact(true), fact(false), fact(unseen)],
      },
    },
    async run(session) {
      const to = session.recipient;
      const smtp = await session.entry();
      await smtp.mail(session.sender);
      await smtp.rcpt(to.address);
      session.need(await smtp.command('DATA'), reply(354), 'DATA is taken');
      const carrier = session.message({ headers: { 'X-Probe': 'carrier' }, body: 'carrier' });
      const envelope = `MAIL FROM:<${session.sender}>\r\nRCPT TO:<${to.address}>\r\nDATA\r\n`;
      smtp.wire.send(`${carrier}${endsOfData[name]}${envelope}`);
      // Apart, so that a server that sends talkers away (talksAhead) would be caught as well.
      await session.sleep(100);
      const last = `last line of ${session.token}`;
      smtp.wire.send(session.message({ headers: { 'X-Probe': 'smuggled' }, body: `${last}\r\n` }));
      const message = await smtp.command('.');
      const next = await smtp.command('NOOP');
      const further = await smtp.answer(furtherMs);
      const found = await session.received(refused ? 0 : 1);
      return {
        message,
        next,
        further,
        arrived: session.fact(found === undefined ? unseen : probesIn(found), 'messages that arrived'),
        whole: session.fact(
          found === undefined ? unseen : found.some(({ raw }) => raw.includes(last)),
          'a message up to the true end',
        ),
      };
    },
  });
}
