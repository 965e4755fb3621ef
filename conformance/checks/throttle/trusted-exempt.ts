import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { reply } from '../../expectation.ts';

export const throttleTrustedExempt: Check = defineCheck({
  id: 'throttle/trusted-exempt',
  title: 'Clients in trusted networks may go beyond both rates',
  level: 'policy',
  clauses: [{ source: 'postconf(5) smtpd_client_event_limit_exceptions' }],
  promise: ['trusted'],
  requires: ['rate-limits', 'trusted-networks'],
  unless: ({ limits }) =>
    limits.exemptTrusted ? undefined : 'mail.yaml has the limits hold for trusted networks too',
  vantage: 'trusted',
  controls: ['vantage'],
  budgetMs: 20_000,
  accept: { connections: [reply(220)], messages: [reply(250, '2.1.0')] },
  async run(session) {
    const { connectionsPerMinute = 0, messagesPerMinute = 0 } = session.spec.limits;
    const from = await session.freshAddress('inside');
    const connections = [];
    for (let n = 1; n <= connectionsPerMinute + 2; n += 1) {
      const smtp = await session.entry({ from, upTo: 'greeting' });
      connections.push(session.about(`connection ${n}`, smtp.greeting));
      await smtp.quit();
    }
    const another = await session.freshAddress('inside');
    const smtp = await session.trusted({ from: another });
    const messages = [];
    for (let n = 1; n <= messagesPerMinute + 2; n += 1) {
      messages.push(session.about(`message ${n}`, await smtp.mail(session.sender)));
      await smtp.command('RSET');
    }
    return { connections, messages };
  },
});
