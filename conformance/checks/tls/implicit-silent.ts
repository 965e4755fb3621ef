import type { Check } from '../../check.ts';
import { close, fact, reset, silence } from '../../expectation.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsImplicitSilent: Check = perService({
  id: 'tls/implicit-silent',
  title: 'Ports 465, 993 and 995 say nothing in the clear: no banner, no answer',
  clauses: [{ rfc: 8314, section: '3' }],
  promise: ['services'],
  services: ['submissions', 'imaps', 'pop3s'],
  accept: { banner: [silence], answer: [fact('')], end: [close, reset, silence] },
  async observe(session, service) {
    const wire = await session.wire(service);
    const early = await wire.receive(1000);
    const banner = early.kind === 'bytes' ? session.fact(early.bytes.toString('latin1')) : early;
    wire.send(service === 'submissions' ? 'EHLO client.example\r\n' : 'CAPA\r\n');
    let answer = Buffer.alloc(0);
    let next = await wire.receive(3000);
    while (next.kind === 'bytes') {
      answer = Buffer.concat([answer, next.bytes]);
      next = await wire.receive(500);
    }
    return { banner, answer: session.fact(words(answer), 'text in the clear'), end: next };
  },
});

/** Runs of printable characters: a TLS alert has none, a reply of any protocol has. */
function words(bytes: Buffer): readonly string[] {
  return bytes.toString('latin1').match(/[\x20-\x7e]{3,}/g) ?? [];
}
