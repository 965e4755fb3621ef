import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const throttleTrustedLimited: Check = defineCheck({
  id: 'throttle/trusted-limited',
  title:
    'Where mail.yaml says so, a trusted client may connect as often as declared in a minute, not once more',
  level: 'policy',
  clauses: [{ source: 'postconf(5) smtpd_client_event_limit_exceptions' }],
  promise: ['limits', 'exemptTrusted'],
  requires: ['rate-limits', 'trusted-networks'],
  unless: ({ limits }) => {
    if (limits.exemptTrusted) return 'mail.yaml exempts trusted networks';
    return limits.connectionsPerMinute === undefined ? 'mail.yaml sets no connection rate' : undefined;
  },
  vantage: 'trusted',
  controls: ['vantage'],
  budgetMs: 20_000,
  accept: { within: [reply(220)], beyond: [reply(421, '4.7.0')] },
  async run(session) {
    const limit = session.spec.limits.connectionsPerMinute ?? 0;
    const from = await session.freshAddress(session.vantage);
    const greetings = [];
    for (let n = 1; n <= limit + 1; n += 1) {
      const smtp = await session.entry({ from, vantage: session.vantage, upTo: 'greeting' });
      greetings.push(session.about(`connection ${n}`, smtp.greeting));
      await smtp.quit();
    }
    return { within: greetings.slice(0, limit), beyond: greetings.slice(limit) };
  },
});
