import { X509Certificate } from 'node:crypto';
import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docker } from '../docker.ts';
import { packageRoot } from '../package-root.ts';
import { imageTag } from '../plan.ts';

/** A self-signed certificate and its key, PEM, with the certificate's serial number in upper-case hexadecimal. */
export interface KeyPair {
  readonly chain: string;
  readonly key: string;
  readonly serial: string;
}

/** Makes a certificate with the OpenSSL of the base image, valid for a day. */
export async function makeCertificate(name = 'mail.example.com'): Promise<KeyPair> {
  const base = imageTag('base', packageRoot().version, 'debian-13');
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', `/CN=${name}`, '-days', '1'];
  const made = await docker([
    'run',
    '--rm',
    '--network',
    'none',
    base,
    'openssl',
    ...request,
    '-keyout',
    '-',
    '-out',
    '-',
  ]);
  const [key = '', chain = ''] = made.stdout.match(/-----BEGIN [\s\S]*?-----END .*\n/g) ?? [];
  return { chain, key, serial: new X509Certificate(chain).serialNumber };
}

/** Puts a pair into a folder the way certbot does: files of a generation, and symbolic links moved over to them. */
export function installCertificate(folder: string, generation: number, pair: KeyPair): void {
  for (const [name, text] of [
    ['fullchain.pem', pair.chain],
    ['privkey.pem', pair.key],
  ] as const) {
    const file = `${generation}-${name}`;
    writeFileSync(join(folder, file), text, { mode: 0o600 });
    rmSync(join(folder, 'next'), { force: true });
    symlinkSync(file, join(folder, 'next'));
    renameSync(join(folder, 'next'), join(folder, name));
  }
}
