import type { Check } from '../../check.ts';
import { reply, secure } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsResets: Check = perService({
  id: 'tls/starttls-resets',
  title: 'What the client said before STARTTLS is forgotten: MAIL needs a new EHLO',
  clauses: [{ rfc: 3207, section: '4.2' }],
  services: ['smtp', 'submission'],
  accept: { handshake: [secure()], mail: [reply(503, '5.5.1')], ehlo: [reply(250)] },
  // A server that never demands EHLO takes MAIL without one here as well.
  foreign: { basis: { mail: 'mailc' } },
  async observe(session, service) {
    const smtp = await session.smtp(service, { upTo: 'ehlo' });
    const handshake = await smtp.startTls();
    return { handshake, mail: await smtp.mail(session.stranger), ehlo: await smtp.ehlo() };
  },
});
