import type { Check } from '../../check.ts';
import { reply, secure } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsArgument: Check = perService({
  id: 'tls/starttls-argument',
  title: 'STARTTLS with an argument is a syntax error, and STARTTLS without one still works afterwards',
  clauses: [{ rfc: 3207, section: '4' }],
  services: ['smtp', 'submission'],
  accept: { argument: [reply(501, '5.5.4')], handshake: [secure()] },
  async observe(session, service) {
    const smtp = await session.smtp(service, { upTo: 'ehlo' });
    const argument = await smtp.command('STARTTLS now');
    if (argument.kind === 'reply' && argument.code === 220) return { argument, handshake: { kind: 'close' } };
    return { argument, handshake: await smtp.startTls() };
  },
});
