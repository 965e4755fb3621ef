import type { Check } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';

export const authClearImap: Check = perService({
  id: 'auth/clear-imap',
  title: 'Where mail.yaml allows it, IMAP on port 143 takes a login without TLS',
  level: 'policy',
  clauses: [{ rfc: 9051, section: '6.2.3' }],
  promise: ['auth', 'requireTls'],
  requires: ['plain-logins'],
  unless: ({ auth }) => (auth.mechanisms.includes('PLAIN') ? undefined : 'mail.yaml does not offer PLAIN'),
  services: ['imap'],
  accept: { disabled: [fact(false)], login: [status('OK')], authenticate: [status('OK')] },
  async observe(session, service) {
    const { address, password } = session.person();
    const first = await session.imap(service);
    const second = await session.imap(service);
    const capabilities = await first.capabilities();
    return {
      disabled: session.fact(capabilities.includes('LOGINDISABLED'), 'LOGINDISABLED listed'),
      login: await first.login(address, password),
      authenticate: await second.command(`AUTHENTICATE PLAIN ${plainResponse(address, password)}`),
    };
  },
});
