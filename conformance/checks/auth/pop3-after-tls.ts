import type { Check } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';
import { pop3Logins } from '../../shapes/pop3-logins.ts';

export const authPop3AfterTls: Check = perService({
  id: 'auth/pop3-after-tls',
  title: 'Under TLS, POP3 offers exactly the declared mechanisms and USER, and STLS no more',
  clauses: [
    { rfc: 2595, section: '4' },
    { rfc: 2449, section: '6.3' },
  ],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['pop3', 'pop3s'],
  accept: (spec) => ({
    logins: [fact([...spec.auth.mechanisms, 'USER'].sort().join(' '))],
    stls: [fact(false)],
  }),
  foreign: { basis: { logins: 'mail.yaml' } },
  async observe(session, service) {
    const pop3 = await session.pop3(service);
    if (service === 'pop3') await pop3.startTls();
    const capa = await pop3.command('CAPA', { multiline: true });
    return {
      logins: session.fact(pop3Logins(capa.lines), 'ways to log in'),
      stls: session.fact(capa.lines.includes('STLS'), 'STLS listed'),
    };
  },
});
