import type { Check } from '../../check.ts';
import { fact, reply, secure } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { plainResponse } from '../../shapes/plain-response.ts';
import { wrongPassword } from '../../shapes/wrong-password.ts';

export const authNotOn25: Check = perService({
  id: 'auth/not-on-25',
  title: 'Port 25 neither offers nor takes AUTH, with or without TLS',
  level: 'policy',
  clauses: [{ rfc: 6409, section: '3.1' }, { source: 'postconf(5) smtpd_sasl_auth_enable' }],
  promise: ['services', 'smtp'],
  requires: ['logins'],
  services: ['smtp'],
  accept: { handshake: [secure()], offered: [fact(false)], auth: [reply(503, '5.5.1')] },
  async observe(session, service) {
    const { address } = session.person();
    // Nobody's: what goes over the wire in the clear can be read by others.
    const password = wrongPassword.of(session.token);
    const smtp = await session.smtp(service, { upTo: 'ehlo' });
    const authenticate = () => smtp.command(`AUTH PLAIN ${plainResponse(address, password)}`);
    const listed = (when: string) => session.fact(smtp.extensions.has('AUTH'), `AUTH listed ${when}`);
    const clear = { offered: listed('in the clear'), auth: await authenticate() };
    const handshake = await smtp.startTls();
    await smtp.ehlo();
    return {
      handshake,
      offered: [clear.offered, listed('under TLS')],
      auth: [clear.auth, await authenticate()],
    };
  },
});
