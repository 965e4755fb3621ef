import type { Check } from '../../check.ts';
import { injectedCommands, injectionRefused } from '../../shapes/injected-commands.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsInjectionImap: Check = perService({
  id: 'tls/starttls-injection-imap',
  title: "A command sent in the same segment as IMAP's STARTTLS is not carried into the TLS session",
  clauses: [{ rfc: 9051, section: '6.2.1' }, { source: 'CVE-2021-33515' }],
  services: ['imap'],
  accept: injectionRefused,
  async observe(session, service) {
    const { wire } = await session.imap(service);
    return injectedCommands(session, wire, {
      service,
      segments: ['x1 STARTTLS\r\nx2 NOOP\r\n'],
      consent: 'x1 OK',
      probe: 'x3 NOOP',
    });
  },
});
