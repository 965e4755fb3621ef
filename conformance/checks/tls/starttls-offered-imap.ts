import type { Check } from '../../check.ts';
import { fact } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsOfferedImap: Check = perService({
  id: 'tls/starttls-offered-imap',
  title: 'IMAP on port 143 offers STARTTLS',
  clauses: [{ rfc: 9051, section: '6.2.1' }],
  services: ['imap'],
  budgetMs: 5_000,
  accept: { offered: [fact(true)] },
  async observe(session, service) {
    const imap = await session.imap(service);
    const capabilities = await imap.capabilities();
    return { offered: session.fact(capabilities.includes('STARTTLS'), 'STARTTLS listed') };
  },
});
