import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import type { ExchangerMessage } from '../../exchangers.ts';
import { fact, reply } from '../../expectation.ts';
import type { MessageOptions, Session } from '../../session.ts';
import { fragileMessages, hopelessMessages, lastLine } from '../../shapes/fragile-messages.ts';
import { noWayToSubmit } from '../../shapes/submitted-mail.ts';

/** With 8BITMIME and SMTPUTF8, with 8BITMIME alone, with neither. */
const EXCHANGERS = ['accept', 'raw', 'seven-bit'] as const;
/** Fewer than a client of any fixture may send in a minute. */
const AT_ONCE = 15;

export const dkimAfterSigning: Check = defineCheck({
  id: 'dkim/after-signing',
  title: 'What was signed arrives as it was signed, at exchangers with and without 8BITMIME, or is refused',
  level: 'must',
  clauses: [
    { rfc: 6376, section: '5.3' },
    { rfc: 5322, section: '2.1.1' },
    { source: 'postconf(5) smtp_line_length_limit, disable_mime_output_conversion' },
  ],
  promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
  requires: ['dkim'],
  unless: (spec) =>
    noWayToSubmit(spec) ?? (spec.outbound.relay ? 'everything goes to one upstream server' : undefined),
  vantage: 'clients',
  controls: ['submission-works'],
  budgetMs: 60_000,
  accept: {
    taken: [reply(250, '2.0.0')],
    refused: [reply(550)],
    missing: [fact(0)],
    signatures: [fact('pass')],
    cut: [fact('')],
  },
  async run(session) {
    const taken = await sendAll(session, fragileMessages);
    const refused = await sendAll(session, hopelessMessages);
    const expected = taken.length * EXCHANGERS.length;
    const arrived = await session.exchangers.waitFor(expected, { ms: 20_000 });
    const texts = arrived.map((message) => ({ message, text: unstuffed(message) }));
    const signatures = texts.map(async ({ message, text }) =>
      session.fact(
        (await session.dkim(Buffer.from(text, 'latin1'))).map(({ result }) => result),
        `${shapeOf(text)} at ${message.host}`,
      ),
    );
    const cut = texts.filter(({ text }) => !text.includes(lastLine)).map(({ text }) => shapeOf(text));
    return {
      taken,
      refused,
      missing: session.fact(expected - arrived.length, 'messages that did not arrive'),
      signatures: await Promise.all(signatures),
      cut: session.fact(cut, 'messages without their last line'),
    };
  },
});

/** The reply to each message, every one for all of the exchangers. */
async function sendAll(
  session: Session,
  messages: Readonly<Record<string, MessageOptions>>,
): Promise<readonly Awaited<ReturnType<Session['deliver']>>[]> {
  const [person] = session.people;
  const signed = session.spec.domains.find(({ dkim }) => dkim !== undefined)?.name ?? '';
  const address = person?.address ?? `${session.token}@${signed}`;
  const entries = Object.entries(messages);
  const replies = [];
  for (let n = 0; n < entries.length; n += AT_ONCE) {
    const from = await session.freshAddress(person ? 'outside' : 'inside');
    const smtp = person ? await session.submit(person, { from }) : await session.trusted({ from });
    for (const [shape, options] of entries.slice(n, n + AT_ONCE)) {
      await smtp.mail(address);
      for (const exchanger of EXCHANGERS) await smtp.rcpt(session.remote(exchanger));
      const headers = { From: `<${address}>`, 'X-Shape': shape, ...options.headers };
      replies.push(session.about(shape, await smtp.data(session.message({ ...options, headers }))));
    }
  }
  return replies;
}

/** The message without the dots that SMTP puts before dots, where the exchanger left them (RFC 5321 section 4.5.2). */
function unstuffed({ raw, wire }: ExchangerMessage): string {
  const text = raw.toString('latin1');
  return wire === undefined ? text : text.replace(/(^|\r\n)\.\./g, '$1.');
}

const shapeOf = (text: string): string => text.match(/^X-Shape: (.*?)\r?$/m)?.[1] ?? 'without X-Shape';
