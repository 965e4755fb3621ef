import { X509Certificate as NodeCertificate } from 'node:crypto';
import 'reflect-metadata';
import { X509Certificate } from '@peculiar/x509';
import type { Check } from '../../check.ts';
import { between, fact, secure } from '../../expectation.ts';
import { beginTls } from '../../shapes/begin-tls.ts';
import { perService } from '../../shapes/per-service.ts';

export const tlsCertificateStrength: Check = perService({
  id: 'tls/certificate-strength',
  title: 'Every service shows a key of at least 112 bits of security, signed with SHA-256 or better',
  clauses: [{ rfc: 9325, section: '4.5' }],
  promise: ['tls', 'certificate', 'directory'],
  services: ['smtp', 'submission', 'submissions', 'imap', 'imaps', 'pop3', 'pop3s'],
  accept: {
    handshake: [secure()],
    key: [between(112, 256)],
    hash: [fact('SHA-256'), fact('SHA-384'), fact('SHA-512')],
  },
  async observe(session, service) {
    const { wire, handshake } = await beginTls(session, service);
    const chain = wire.tls?.chain ?? [];
    return {
      handshake,
      key: chain.map((der) => session.fact(strength(der), 'bits of security')),
      hash: chain.map((der) => session.fact(hashOf(der), 'signature')),
    };
  },
});

/** Security of the public key in bits (NIST SP 800-57 part 1, table 2). */
function strength(der: Buffer): number {
  const { asymmetricKeyType, asymmetricKeyDetails } = new NodeCertificate(der).publicKey;
  if (asymmetricKeyType === 'rsa') {
    const bits = asymmetricKeyDetails?.modulusLength ?? 0;
    return bits >= 3072 ? 128 : bits >= 2048 ? 112 : 80;
  }
  if (asymmetricKeyType === 'ed25519') return 128;
  const curves: Readonly<Record<string, number>> = { prime256v1: 128, secp384r1: 192, secp521r1: 256 };
  return curves[asymmetricKeyDetails?.namedCurve ?? ''] ?? 0;
}

function hashOf(der: Buffer): string {
  const { signatureAlgorithm } = new X509Certificate(der);
  return signatureAlgorithm.hash.name;
}
