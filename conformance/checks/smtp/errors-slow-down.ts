import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const smtpErrorsSlowDown: Check = defineCheck({
  id: 'smtp/errors-slow-down',
  title:
    'A client that makes ten errors in a session is answered slowly from then on, and another client is not',
  level: 'policy',
  clauses: [
    { source: 'postconf(5) smtpd_soft_error_limit' },
    { source: 'postconf(5) smtpd_error_sleep_time' },
  ],
  promise: ['services', 'smtp'],
  requires: ['smtp-inbound', 'mailboxes'],
  vantage: 'outside',
  controls: ['smtp-accepts'],
  budgetMs: 15_000,
  accept: {
    refused: [reply(554, '5.7.1')],
    // One second more than the usual; none of the first ten takes as long.
    slowed: [fact(true)],
    innocent: [reply(220)],
  },
  async run(session) {
    const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
    await smtp.mail(session.stranger);
    const answers = [];
    for (let n = 1; n <= 11; n += 1) answers.push(await smtp.rcpt(session.remote()));
    const innocent = await session.smtp('smtp', { from: await session.freshAddress() });
    const [last, ...first] = answers.map(({ afterMs }) => afterMs).reverse();
    const usual = Math.min(...first);
    session.note(`answers after ${answers.map(({ afterMs }) => Math.round(afterMs)).join(' ')} ms`);
    return {
      refused: answers,
      slowed: session.fact((last ?? 0) - usual >= 900, 'the eleventh answer comes a second later'),
      innocent: innocent.greeting,
    };
  },
});
