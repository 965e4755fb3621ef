import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpBanner: Check = defineCheck({
  id: 'smtp/banner',
  title: 'The banner and the EHLO reply name the host, and neither names a version',
  level: 'must',
  clauses: [
    { rfc: 5321, section: '4.2' },
    { rfc: 5321, section: '4.1.1.1' },
  ],
  promise: ['hostname'],
  requires: [],
  vantage: 'entry',
  controls: ['smtp-accepts'],
  opens: true,
  budgetMs: 5_000,
  accept: (spec) => ({
    banner: [reply(220)],
    ehlo: [reply(250)],
    name: [fact(spec.hostname)],
    version: [fact(false)],
  }),
  foreign: { basis: { name: 'mail.yaml', version: 'mailc' } },
  async run(session) {
    const smtp = await session.entry({ upTo: 'greeting' });
    const ehlo = await smtp.ehlo();
    const text = [...smtp.greeting.lines, ...ehlo.lines].join('\n');
    return {
      banner: smtp.greeting,
      ehlo,
      name: [
        session.fact(firstName(smtp.greeting.lines), 'banner'),
        session.fact(firstName(ehlo.lines), 'EHLO reply'),
      ],
      version: session.fact(
        /\d+\.\d+\.\d+|debian|ubuntu/i.test(text),
        'version or system in banner or EHLO reply',
      ),
    };
  },
});

/** The first word after the code of a reply's first line. */
function firstName(lines: readonly string[]): string {
  return lines[0]?.slice(4).split(' ')[0] ?? '';
}
