import type { Check } from '../../check.ts';
import { fact, secure } from '../../expectation.ts';
import { beginTls } from '../../shapes/begin-tls.ts';
import { perService } from '../../shapes/per-service.ts';

const greetings = { submissions: '220 ', imaps: '* OK ', pop3s: '+OK ' } as const;

export const tlsImplicitBanner: Check = perService({
  id: 'tls/implicit-banner',
  title: 'Ports 465, 993 and 995 speak TLS from the first byte, with the banner inside',
  clauses: [{ rfc: 8314, section: '3' }],
  promise: ['services'],
  services: ['submissions', 'imaps', 'pop3s'],
  accept: { handshake: [secure()], banner: [fact(true)] },
  async observe(session, service) {
    const { wire, handshake } = await beginTls(session, service);
    if (handshake.kind !== 'secure') return { handshake, banner: session.fact(false) };
    const line = await wire.line();
    const greeting = greetings[service];
    return {
      handshake,
      banner: session.fact(line.kind === 'line' && line.text.startsWith(greeting), `begins with ${greeting}`),
    };
  },
});
