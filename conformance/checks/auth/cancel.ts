import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authCancel: Check = perService({
  id: 'auth/cancel',
  title: 'A client may cancel AUTH with *, and then log in',
  clauses: [{ rfc: 4954, section: '4' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission'],
  accept: { challenge: [reply(334)], cancelled: [reply(501, '5.7.0')], login: [reply(235, '2.7.0')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const smtp = await session.smtp(service, { upTo: 'tls' });
    const mechanism = session.spec.auth.mechanisms[0] ?? 'PLAIN';
    return {
      challenge: await smtp.command(`AUTH ${mechanism}`),
      cancelled: await smtp.command('*'),
      login: await smtp.auth(address, password),
    };
  },
});
