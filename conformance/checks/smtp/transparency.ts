import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpTransparency: Check = defineCheck({
  id: 'smtp/transparency',
  title:
    'Every octet of a text that RFC 5321 allows is delivered as it was sent, dots at line begins and 8-bit included',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.5.2' },
    { rfc: 6152, section: '3' },
  ],
  promise: ['domains'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-delivers'],
  budgetMs: 15_000,
  accept: {
    mail: [reply(250, '2.1.0')],
    message: [reply(250, '2.0.0')],
    dots: [fact(true)],
    controls: [fact(true)],
    eightBit: [fact(true)],
    longest: [fact(true)],
  },
  async run(session) {
    const to = session.recipient;
    const smtp = await session.entry();
    const mail = await smtp.mail(session.sender, 'BODY=8BITMIME');
    await smtp.rcpt(to.address);
    const message = await smtp.data(
      Buffer.from(session.message({ body: Object.values(parts).join('') }), 'latin1'),
    );
    const [found] = await to.waitFor();
    const stored = (found?.raw.toString('latin1') ?? '').replace(/\r?\n/g, '\r\n');
    const has = (name: keyof typeof parts) => session.fact(stored.includes(parts[name]), `${name} as sent`);
    return {
      mail,
      message,
      dots: has('dots'),
      controls: has('controls'),
      eightBit: has('eightBit'),
      longest: has('longest'),
    };
  },
});

const octets = (from: number, to: number): string =>
  String.fromCharCode(...Array.from({ length: to - from }, (_, n) => from + n));

const parts = {
  dots: 'dots\r\n.\r\n..\r\n.one\r\n...\r\n. \r\n',
  /** All of ASCII but NUL, CR and LF. */
  controls: `<${octets(1, 10)}${octets(11, 13)}${octets(14, 128)}>\r\n`,
  eightBit: `<${octets(128, 256)}>\r\n`,
  /** 1000 octets with its CRLF (RFC 5321 section 4.5.3.1.6). */
  longest: `${'w'.repeat(998)}\r\n`,
};
