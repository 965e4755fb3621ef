import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const smtpSizeDeclared: Check = defineCheck({
  id: 'smtp/size-declared',
  title:
    'A message declared as large as the limit may come, one that is declared larger by an octet is refused at MAIL',
  level: 'must',
  clauses: [{ rfc: 1870, section: '4' }],
  promise: ['limits', 'messageSize'],
  requires: [],
  vantage: 'entry',
  controls: [],
  budgetMs: 5_000,
  accept: { within: [reply(250, '2.1.0')], beyond: [reply(552, '5.3.4')] },
  foreign: { basis: { within: 'mail.yaml', beyond: 'mail.yaml' } },
  async run(session) {
    const limit = session.spec.limits.messageSizeBytes;
    const smtp = await session.entry();
    const within = await smtp.mail(session.sender, `SIZE=${limit}`);
    await smtp.command('RSET');
    return { within, beyond: await smtp.mail(session.sender, `SIZE=${limit + 1}`) };
  },
});
