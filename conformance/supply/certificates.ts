import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import type { X509Certificate } from '@peculiar/x509';
import {
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** A certificate with its key, in PEM. */
export interface IssuedCertificate {
  readonly key: string;
  readonly leaf: string;
  readonly intermediate: string;
  /** Leaf and intermediate. */
  readonly chain: string;
}

/** A certificate authority for one run: a root that clients trust, and an intermediate that issues. */
export interface Authority {
  /** PEM of the root. */
  readonly root: string;
  /** A certificate of RSA 2048 for these names; `expired` makes it a day old and no longer valid. */
  issue(names: readonly string[], options?: { readonly expired?: boolean }): Promise<IssuedCertificate>;
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
// RSA, so that a refusal of its old key exchange is the server's configuration and not the certificate's kind.
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
} as const;
const day = 86_400_000;

/** Makes a new authority. */
export async function makeAuthority(): Promise<Authority> {
  cryptoProvider.set(webcrypto as unknown as Parameters<typeof cryptoProvider.set>[0]);
  const [rootKeys, middleKeys] = await Promise.all([keyPair(ecdsa), keyPair(ecdsa)]);
  const valid = { notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + 30 * day) };
  const authorityUse = (depth: number | undefined): [BasicConstraintsExtension, KeyUsagesExtension] => [
    new BasicConstraintsExtension(true, depth, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ];
  const root = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=mailc conformance root',
    keys: rootKeys,
    signingAlgorithm: ecdsa,
    extensions: authorityUse(1),
    ...valid,
  });
  const middle = await X509CertificateGenerator.create({
    subject: 'CN=mailc conformance intermediate',
    issuer: root.subject,
    publicKey: middleKeys.publicKey,
    signingKey: rootKeys.privateKey,
    signingAlgorithm: ecdsa,
    extensions: authorityUse(0),
    ...valid,
  });
  return {
    root: root.toString('pem'),
    issue: (names, options) => issueLeaf(names, options?.expired ?? false, middle, middleKeys.privateKey),
  };
}

async function issueLeaf(
  names: readonly string[],
  expired: boolean,
  issuer: X509Certificate,
  signingKey: webcrypto.CryptoKey,
): Promise<IssuedCertificate> {
  const keys = await keyPair(rsa);
  const certificate = await X509CertificateGenerator.create({
    subject: `CN=${names[0] ?? ''}`,
    issuer: issuer.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: ecdsa,
    notBefore: new Date(Date.now() - 2 * day),
    notAfter: new Date(Date.now() + (expired ? -day : 30 * day)),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
      new ExtendedKeyUsageExtension(['1.3.6.1.5.5.7.3.1']),
      new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value }))),
    ],
  });
  const leaf = `${certificate.toString('pem')}\n`;
  const intermediate = `${issuer.toString('pem')}\n`;
  return { key: await privatePem(keys.privateKey), leaf, intermediate, chain: leaf + intermediate };
}

async function keyPair(algorithm: typeof rsa | typeof ecdsa): Promise<webcrypto.CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
}

async function privatePem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64');
  return `-----BEGIN PRIVATE KEY-----\n${der.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END PRIVATE KEY-----\n`;
}
