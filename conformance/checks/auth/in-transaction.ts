import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authInTransaction: Check = perService({
  id: 'auth/in-transaction',
  title: 'AUTH is refused between MAIL and the end of the message',
  clauses: [{ rfc: 4954, section: '4' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission'],
  accept: {
    login: [reply(235, '2.7.0')],
    mail: [reply(250, '2.1.0')],
    auth: [reply(503, '5.5.1')],
    recipient: [reply(250, '2.1.5')],
  },
  async observe(session, service) {
    const { address, password } = session.person();
    const smtp = await session.smtp(service, { upTo: 'tls' });
    return {
      login: await smtp.auth(address, password),
      mail: await smtp.mail(address),
      auth: await smtp.command('AUTH PLAIN'),
      recipient: await smtp.rcpt(session.remote()),
    };
  },
});
