import { X509Certificate } from 'node:crypto';
import type { Check } from '../../check.ts';
import { between, fact, secure } from '../../expectation.ts';
import { beginTls } from '../../shapes/begin-tls.ts';
import { perService } from '../../shapes/per-service.ts';
import { unlessMounted } from '../../shapes/unless-mounted.ts';

const day = 24 * 60 * 60 * 1000;

export const tlsOwnCertificate: Check = perService({
  id: 'tls/own-certificate',
  title: 'A certificate that is made here is for the one name, for ten years, and no authority',
  level: 'policy',
  clauses: [
    { rfc: 5280, section: '4.2.1.9' },
    { rfc: 7817, section: '3' },
  ],
  promise: ['tls', 'certificate', 'selfSigned'],
  services: ['smtp', 'submission', 'submissions', 'imap', 'imaps', 'pop3', 'pop3s'],
  unless: unlessMounted,
  accept: (spec) => ({
    handshake: [secure()],
    names: [fact(`DNS:${spec.hostname}`)],
    days: [between(3_640, 3_660)],
    authority: [fact(false)],
    ownIssuer: [fact(true)],
  }),
  async observe(session, service) {
    const { wire, handshake } = await beginTls(session, service);
    const [der] = wire.tls?.chain ?? [];
    const shown = der === undefined ? undefined : new X509Certificate(der);
    const days = shown ? (Date.parse(shown.validTo) - Date.parse(shown.validFrom)) / day : 0;
    return {
      handshake,
      names: session.fact(shown?.subjectAltName ?? '', 'names'),
      days: session.fact(Math.round(days), 'days from its beginning to its end'),
      authority: session.fact(shown?.ca ?? 'no certificate', 'may sign others'),
      ownIssuer: session.fact(shown?.verify(shown.publicKey) ?? false, 'signed with its own key'),
    };
  },
});
