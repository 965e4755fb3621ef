import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { close, reply } from '../../expectation.ts';

export const throttleConnections: Check = defineCheck({
  id: 'throttle/connections',
  title:
    'A client may connect as often as declared in a minute, not once more, and another client is not affected',
  level: 'must',
  clauses: [{ source: 'postconf(5) smtpd_client_connection_rate_limit' }],
  promise: ['limits', 'connectionsPerMinute'],
  requires: ['smtp-inbound', 'rate-limits'],
  unless: (spec) =>
    spec.limits.connectionsPerMinute === undefined ? 'mail.yaml sets no connection rate' : undefined,
  vantage: 'outside',
  controls: ['smtp-accepts'],
  budgetMs: 15_000,
  accept: {
    within: [reply(220)],
    beyond: [reply(421, '4.7.0')],
    ended: [close],
    innocent: [reply(220)],
  },
  async run(session) {
    const limit = session.spec.limits.connectionsPerMinute ?? 0;
    const from = await session.freshAddress();
    const within = [];
    for (let n = 1; n <= limit; n += 1) {
      const smtp = await session.smtp('smtp', { from });
      within.push(session.about(`connection ${n}`, smtp.greeting));
      await smtp.quit();
    }
    const refused = await session.smtp('smtp', { from });
    const innocent = await session.smtp('smtp', {
      from: await session.freshAddress(),
    });
    return {
      within,
      beyond: refused.greeting,
      ended: await refused.answer(),
      innocent: innocent.greeting,
    };
  },
});
