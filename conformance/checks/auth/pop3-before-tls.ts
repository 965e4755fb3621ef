import type { Check } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';
import { pop3Logins } from '../../shapes/pop3-logins.ts';
import { unlessClearPasswords } from '../../shapes/unless-clear-passwords.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

export const authPop3BeforeTls: Check = perService({
  id: 'auth/pop3-before-tls',
  title: 'POP3 on port 110 takes no password before TLS, and offers none',
  clauses: [
    { rfc: 2595, section: '2.1' },
    { rfc: 2449, section: '6.2' },
  ],
  promise: ['auth', 'requireTls'],
  requires: ['logins'],
  services: ['pop3'],
  unless: unlessClearPasswords,
  accept: { offered: [fact('')], user: [status('-ERR')], sasl: [status('-ERR')] },
  async observe(session, service) {
    const { address } = session.person();
    // Nobody's: what goes over the wire in the clear can be read by others.
    const password = wrongPassword.of(session.token);
    const pop3 = await session.pop3(service);
    const capa = await pop3.command('CAPA', { multiline: true });
    return {
      offered: session.fact(pop3Logins(capa.lines), 'ways to log in'),
      user: await pop3.login(address, password),
      sasl: await pop3.command(`AUTH PLAIN ${plainResponse(address, password)}`),
    };
  },
});
