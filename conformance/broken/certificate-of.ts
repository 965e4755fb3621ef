import { webcrypto } from 'node:crypto';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import type { Authority } from '../supply/certificates.ts';
import type { Fault } from './fault.ts';
import { site } from './smtp-dialogue.ts';

/** The key and the chain that a server with this fault shows, in PEM. */
export async function certificateOf(
  { certificate }: Fault,
  authority: Authority,
): Promise<{ readonly key: string; readonly cert: string }> {
  if (certificate === 'weak-key') return weak();
  const names = certificate === 'other-name' ? ['somewhere-else.test'] : [site.host];
  const { key, chain } = await authority.issue(names, { expired: certificate === 'expired' });
  return { key, cert: chain };
}

/** A certificate of its own with a key of 1024 bits. */
async function weak(): Promise<{ readonly key: string; readonly cert: string }> {
  const kind = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 1024,
  };
  const keys = await webcrypto.subtle.generateKey(kind, true, ['sign', 'verify']);
  const made = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${site.host}`,
    keys,
    signingAlgorithm: kind,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: site.host }])],
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  const key = `-----BEGIN PRIVATE KEY-----\n${der.match(/.{1,64}/g)?.join('\n')}\n-----END PRIVATE KEY-----\n`;
  return { key, cert: made.toString('pem') };
}
