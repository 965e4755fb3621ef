import type { Check } from '../../check.ts';
import { fact, reply, secure } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsOnce: Check = perService({
  id: 'tls/starttls-once',
  title: 'Under TLS, STARTTLS is not offered again and is refused, and the session lives on',
  clauses: [{ rfc: 3207, section: '4.2' }],
  services: ['smtp', 'submission'],
  accept: {
    handshake: [secure()],
    offered: [fact(false)],
    second: [reply(554, '5.5.1'), reply(503, '5.5.1')],
    alive: [reply(250, '2.0.0')],
  },
  async observe(session, service) {
    const smtp = await session.smtp(service, { upTo: 'ehlo' });
    const handshake = await smtp.startTls();
    await smtp.ehlo();
    const offered = session.fact(smtp.extensions.has('STARTTLS'), 'STARTTLS listed under TLS');
    return { handshake, offered, second: await smtp.command('STARTTLS'), alive: await smtp.command('NOOP') };
  },
});
