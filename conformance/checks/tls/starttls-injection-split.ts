import type { Check } from '../../check.ts';
import { injectedCommands, injectionRefused } from '../../shapes/injected-commands.ts';
import { perService } from '../../shapes/per-service.ts';

const injected = ['EHLO injected', 'MAIL FROM:<>', 'RSET', 'QUIT'];

export const tlsStarttlsInjectionSplit: Check = perService({
  id: 'tls/starttls-injection-split',
  title: 'No command sent behind STARTTLS is carried into TLS, wherever the segments are split',
  clauses: [{ rfc: 3207, section: '6' }, { source: 'CVE-2011-0411' }],
  services: ['smtp'],
  accept: injectionRefused,
  async observe(session, service) {
    const line = 'STARTTLS\r\n';
    const seen = await Promise.all(
      [1, 5, 8, 9].map(async (at, n) => {
        const command = injected[n % injected.length] ?? '';
        const from = await session.freshAddress();
        const { wire } = await session.smtp(service, { upTo: 'ehlo', from });
        return injectedCommands(session, wire, {
          service,
          segments: [line.slice(0, at), `${line.slice(at)}${command}\r\n`],
          consent: '220',
          probe: 'NOOP',
        });
      }),
    );
    const of = (label: keyof typeof injectionRefused) => seen.map((each) => each[label]);
    return {
      before: of('before'),
      consent: of('consent'),
      handshake: of('handshake'),
      unsolicited: of('unsolicited'),
      answers: of('answers'),
      after: of('after'),
    };
  },
});
