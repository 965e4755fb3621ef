import type { Check } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';

export const authClearSubmission: Check = defineCheck({
  id: 'auth/clear-submission',
  title: 'Where mail.yaml allows it, port 587 takes a login without TLS, and a message after it',
  level: 'policy',
  clauses: [{ source: 'postconf(5) smtpd_tls_auth_only' }],
  promise: ['auth', 'requireTls'],
  requires: ['submission', 'plain-logins'],
  unless: ({ auth }) => (auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  vantage: 'outside',
  controls: [],
  budgetMs: 15_000,
  accept: {
    offered: [fact(true)],
    login: [reply(235, '2.7.0')],
    message: [reply(250, '2.0.0')],
    arrived: [fact(1)],
  },
  async run(session) {
    const person = session.person();
    const smtp = await session.smtp('submission', { upTo: 'ehlo' });
    const offered = smtp.extensions.has('AUTH');
    const login = await smtp.auth(person.address, person.password, 'PLAIN');
    await smtp.mail(person.address);
    await smtp.rcpt(person.address);
    const message = await smtp.data(session.message());
    const arrived = await session.mailbox(person).waitFor();
    return {
      offered: session.fact(offered, 'AUTH listed'),
      login,
      message,
      arrived: session.fact(arrived.length, 'messages in the mailbox'),
    };
  },
});
