import type { Check } from '../../check.ts';
import { status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';

export const authPop3Sasl: Check = perService({
  id: 'auth/pop3-sasl',
  title: 'POP3 takes AUTH PLAIN, with and without an initial response',
  clauses: [
    { rfc: 5034, section: '4' },
    { rfc: 4616, section: '2' },
  ],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['pop3s'],
  unless: (spec) => (spec.auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  accept: { initial: [status('+OK')], challenge: [status('+')], response: [status('+OK')] },
  async observe(session, service) {
    const { address, password } = session.people.at(-1) ?? session.person();
    const first = await session.pop3(service);
    const second = await session.pop3(service);
    return {
      initial: await first.command(`AUTH PLAIN ${plainResponse(address, password)}`),
      challenge: await second.command('AUTH PLAIN'),
      response: await second.command(plainResponse(address, password)),
    };
  },
});
