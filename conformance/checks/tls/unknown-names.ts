import type { Check } from '../../check.ts';
import { fact, secure } from '../../expectation.ts';
import { beginTls } from '../../shapes/begin-tls.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsUnknownNames: Check = perService({
  id: 'tls/unknown-names',
  title:
    'A client that asks for a host or an application protocol the SMTP server does not know still gets TLS',
  clauses: [
    { rfc: 6066, section: '3' },
    { rfc: 7301, section: '3.2' },
  ],
  services: ['smtp', 'submission', 'submissions'],
  accept: { handshake: [secure()], name: [fact(true)] },
  // A server may end a handshake without a common protocol (RFC 7301 section 3.2).
  foreign: { basis: { handshake: 'mailc', name: 'mail.yaml' } },
  async observe(session, service) {
    const { wire, handshake } = await beginTls(session, service, {
      servername: 'unknown.invalid',
      alpn: ['x-unknown'],
    });
    const names = wire.tls?.certificate.subjectaltname ?? '';
    return { handshake, name: session.fact(names.includes(`DNS:${session.spec.hostname}`), names) };
  },
});
