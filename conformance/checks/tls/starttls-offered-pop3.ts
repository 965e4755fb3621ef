import type { Check } from '../../check.ts';
import { fact, status } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsOfferedPop3: Check = perService({
  id: 'tls/starttls-offered-pop3',
  title: 'POP3 on port 110 offers STLS',
  clauses: [{ rfc: 2595, section: '4' }],
  services: ['pop3'],
  budgetMs: 5_000,
  accept: { capa: [status('+OK')], offered: [fact(true)] },
  async observe(session, service) {
    const pop3 = await session.pop3(service);
    const capa = await pop3.command('CAPA', { multiline: true });
    return { capa, offered: session.fact(capa.lines.includes('STLS'), 'STLS listed') };
  },
});
