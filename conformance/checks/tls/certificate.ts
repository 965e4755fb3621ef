import { X509Certificate } from 'node:crypto';
import type { Check } from '../../check.ts';
import { fact, secure } from '../../expectation.ts';
import { beginTls } from '../../shapes/begin-tls.ts';
import { exceptOnPort25 } from '../../shapes/except-on-port-25.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsCertificate: Check = perService({
  id: 'tls/certificate',
  title: 'Every service sends its certificate with the whole chain, in force and for the declared name',
  clauses: [{ rfc: 7817, section: '3' }],
  promise: ['tls', 'certificate', 'directory'],
  services: ['smtp', 'submission', 'submissions', 'imap', 'imaps', 'pop3', 'pop3s'],
  accept: { handshake: [secure()], problem: [fact('none')], name: [fact(true)], inForce: [fact(true)] },
  also: ['hostname'],
  // Who delivers to port 25 cannot know what to expect (RFC 3207 section 4.1).
  foreign: { basis: { problem: exceptOnPort25, name: exceptOnPort25 } },
  async observe(session, service) {
    const { wire, handshake } = await beginTls(session, service);
    const chain = wire.tls?.chain ?? [];
    const leaf = chain[0] === undefined ? undefined : new X509Certificate(chain[0]);
    const now = Date.now();
    return {
      handshake,
      problem: session.fact(
        wire.tls?.problem ?? 'none',
        `verified with the root alone, ${chain.length} sent`,
      ),
      name: session.fact(leaf?.checkHost(session.spec.hostname) !== undefined, session.spec.hostname),
      inForce: session.fact(
        leaf !== undefined && Date.parse(leaf.validFrom) <= now && now < Date.parse(leaf.validTo),
        leaf === undefined ? 'no certificate' : `${leaf.validFrom} to ${leaf.validTo}`,
      ),
    };
  },
});
