import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { deliveredMail } from '../../shapes/delivered-mail.ts';

export const deliveryBytesUntouched: Check = defineCheck({
  id: 'delivery/bytes-untouched',
  title:
    'Octets above 127, lines of 998 octets, dots and blanks at the ends of lines are delivered as they were sent',
  level: 'must',
  clauses: [
    { rfc: 6152, section: '3' },
    { rfc: 5321, section: '4.5.3.1.6' },
    { rfc: 5321, section: '4.5.2' },
  ],
  promise: ['domains'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: { body: [fact(true)] },
  async run(session) {
    const octets = String.fromCharCode(...Array.from({ length: 128 }, (_, n) => 128 + n));
    const body = [
      '.',
      '..',
      '. ',
      'blanks \t ',
      octets,
      'x'.repeat(998),
      'From the start',
      '',
      session.token,
      '',
    ];
    const text = body.join('\r\n');
    const { raw } = await deliveredMail(session, {
      headers: {
        'MIME-Version': '1.0',
        'Content-Type': 'text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding': '8bit',
      },
      body: text,
    });
    // A Maildir keeps lines as the system does.
    const stored = raw.toString('latin1').replace(/\r?\n/g, '\r\n');
    const found = stored.slice(stored.indexOf('\r\n\r\n') + 4);
    return { body: session.fact(found === text, `body as sent; ${found.length} octets of ${text.length}`) };
  },
});
