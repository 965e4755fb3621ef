import type { Check } from '../../check.ts';
import { reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';

export const authArguments: Check = perService({
  id: 'auth/arguments',
  title: 'AUTH without an argument, or with one too many, is a syntax error',
  clauses: [{ rfc: 4954, section: '4' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['submission'],
  accept: { none: [reply(501, '5.5.4')], tooMany: [reply(501, '5.5.4')], alive: [reply(250, '2.0.0')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const smtp = await session.smtp(service, { upTo: 'tls' });
    return {
      none: await smtp.command('AUTH'),
      tooMany: await smtp.command(`AUTH PLAIN ${plainResponse(address, password)} more`),
      alive: await smtp.command('NOOP'),
    };
  },
});
