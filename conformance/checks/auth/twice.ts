import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authTwice: Check = perService({
  id: 'auth/twice',
  title: 'A client that is logged in cannot log in again',
  clauses: [{ rfc: 4954, section: '4' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission'],
  accept: { first: [reply(235, '2.7.0')], second: [reply(503, '5.5.1')], alive: [reply(250, '2.0.0')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const smtp = await session.smtp(service, { upTo: 'tls' });
    const first = await smtp.auth(address, password);
    return { first, second: await smtp.command('AUTH PLAIN'), alive: await smtp.command('NOOP') };
  },
});
