import type { Check } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const authApop: Check = perService({
  id: 'auth/apop',
  title: 'POP3 offers no APOP, which needs passwords in the clear on the server, and takes none',
  level: 'policy',
  clauses: [{ rfc: 1939, section: '7' }],
  promise: ['auth', 'mechanisms'],
  requires: ['logins'],
  services: ['pop3', 'pop3s'],
  accept: { timestamp: [fact(false)], apop: [status('-ERR')] },
  async observe(session, service) {
    const pop3 = await session.pop3(service, { from: await session.freshAddress() });
    if (service === 'pop3') await pop3.startTls();
    const banner = pop3.greeting.lines[0] ?? '';
    return {
      timestamp: session.fact(/<[^<>]+@[^<>]+>/.test(banner), 'timestamp in the banner'),
      apop: await pop3.command(`APOP ${session.person().address} ${'0'.repeat(32)}`),
    };
  },
});
