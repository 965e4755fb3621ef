import type { Check } from '../../check.ts';
import { status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';

export const authClearPop3: Check = perService({
  id: 'auth/clear-pop3',
  title: 'Where mail.yaml allows it, POP3 on port 110 takes a login without TLS',
  level: 'policy',
  clauses: [
    { rfc: 1939, section: '7' },
    { rfc: 2595, section: '4' },
  ],
  promise: ['auth', 'requireTls'],
  requires: ['plain-logins'],
  unless: ({ auth }) => (auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  services: ['pop3'],
  accept: { login: [status('+OK')], authenticate: [status('+OK')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const first = await session.pop3(service);
    const second = await session.pop3(service);
    return {
      login: await first.login(address, password),
      authenticate: await second.command(`AUTH PLAIN ${plainResponse(address, password)}`),
    };
  },
});
