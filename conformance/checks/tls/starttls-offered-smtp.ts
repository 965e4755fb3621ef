import type { Check } from '../../check.ts';
import { fact, reply } from '../../expectation.ts';
import { exceptOnPort25 } from '../../shapes/except-on-port-25.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsOfferedSmtp: Check = perService({
  id: 'tls/starttls-offered-smtp',
  title: 'Ports 25 and 587 offer STARTTLS',
  clauses: [{ rfc: 3207, section: '3' }],
  services: ['smtp', 'submission'],
  budgetMs: 5_000,
  accept: { ehlo: [reply(250)], offered: [fact(true)] },
  // No clause demands TLS of a server that takes mail from others (RFC 3207 section 4); of one that users log in to, RFC 8314 does.
  foreign: { basis: { offered: exceptOnPort25 } },
  async observe(session, service) {
    const smtp = await session.smtp(service);
    const ehlo = await smtp.ehlo();
    return { ehlo, offered: session.fact(smtp.extensions.has('STARTTLS'), 'STARTTLS listed') };
  },
});
