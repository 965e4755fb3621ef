import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const throttleSubmissionConnections: Check = defineCheck({
  id: 'throttle/submission-connections',
  title:
    'Submission takes as many connections of one client as declared in a minute, counted apart from port 25',
  level: 'must',
  clauses: [{ source: 'postconf(5) smtpd_client_connection_rate_limit' }],
  promise: ['limits', 'connectionsPerMinute'],
  requires: ['smtp-inbound', 'submission', 'rate-limits'],
  unless: (spec) =>
    spec.limits.connectionsPerMinute === undefined ? 'mail.yaml sets no connection rate' : undefined,
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    within: [reply(220)],
    beyond: [reply(421, '4.7.0')],
    other: [reply(220)],
  },
  async run(session) {
    const from = await session.freshAddress();
    const within = [];
    for (let n = 1; n <= (session.spec.limits.connectionsPerMinute ?? 0); n += 1) {
      const smtp = await session.smtp('submission', { from });
      within.push(session.about(`connection ${n}`, smtp.greeting));
      await smtp.quit();
    }
    const beyond = await session.smtp('submission', { from });
    const port25 = await session.smtp('smtp', { from });
    const innocent = await session.smtp('submission', { from: await session.freshAddress() });
    return {
      within,
      beyond: beyond.greeting,
      other: [
        session.about('port 25, same client', port25.greeting),
        session.about('submission, another client', innocent.greeting),
      ],
    };
  },
});
