import type { Check } from '../../check.ts';
import { injectedCommands, injectionRefused } from '../../shapes/injected-commands.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsInjection: Check = perService({
  id: 'tls/starttls-injection',
  title: 'A command sent in the same segment as STARTTLS is not carried into the TLS session',
  clauses: [{ rfc: 3207, section: '6' }, { source: 'CVE-2011-0411' }],
  services: ['smtp', 'submission'],
  accept: injectionRefused,
  async observe(session, service) {
    const { wire } = await session.smtp(service, { upTo: 'ehlo' });
    return injectedCommands(session, wire, {
      service,
      segments: ['STARTTLS\r\nNOOP injected\r\n'],
      consent: '220',
      probe: 'NOOP',
    });
  },
});
