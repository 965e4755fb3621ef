import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeAuthority } from '../../conformance/supply/certificates.ts';

/** Puts a certificate and every secret that the project names beside a tree: DKIM keys of RSA 2048, passwords. */
export async function supply(tree: string, compose: (...words: readonly string[]) => string): Promise<void> {
  const certificate = await (await makeAuthority()).issue(['mail.example.com']);
  write(join(tree, 'certs/fullchain.pem'), certificate.chain);
  write(join(tree, 'certs/privkey.pem'), certificate.key);
  const { secrets = {}, services } = JSON.parse(compose('config', '--format', 'json'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keys: readonly { readonly source: string }[] = services.opendkim?.secrets ?? [];
  for (const name of Object.keys(secrets)) {
    const isKey = keys.some(({ source }) => source === name);
    write(join(tree, 'secrets', name), isKey ? key : 'a-password-of-the-benchmark');
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o600 });
}
