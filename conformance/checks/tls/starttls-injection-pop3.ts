import type { Check } from '../../check.ts';
import { injectedCommands, injectionRefused } from '../../shapes/injected-commands.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsStarttlsInjectionPop3: Check = perService({
  id: 'tls/starttls-injection-pop3',
  title: "A command sent in the same segment as POP3's STLS is not carried into the TLS session",
  clauses: [{ rfc: 2595, section: '4' }, { source: 'CVE-2021-33515' }],
  services: ['pop3'],
  accept: injectionRefused,
  async observe(session, service) {
    const { wire } = await session.pop3(service);
    return injectedCommands(session, wire, {
      service,
      segments: ['STLS\r\nNOOP\r\n'],
      consent: '+OK',
      probe: 'NOOP',
    });
  },
});
