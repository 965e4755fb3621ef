import type { Check } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsOnSubmissions: Check = perService({
  id: 'tls/starttls-on-submissions',
  title: 'Port 465 neither offers nor takes STARTTLS, and the session lives on',
  clauses: [
    { rfc: 8314, section: '3.3' },
    { rfc: 3207, section: '4.2' },
  ],
  promise: ['services', 'submissions'],
  services: ['submissions'],
  accept: {
    offered: [fact(false)],
    starttls: [reply(554, '5.5.1'), reply(503, '5.5.1')],
    alive: [reply(250, '2.0.0')],
  },
  async observe(session, service) {
    const smtp = await session.smtp(service, { upTo: 'tls' });
    return {
      offered: session.fact(smtp.extensions.has('STARTTLS'), 'STARTTLS listed'),
      starttls: await smtp.command('STARTTLS'),
      alive: await smtp.command('NOOP'),
    };
  },
});
