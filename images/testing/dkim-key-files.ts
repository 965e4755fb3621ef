import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { SecretValue } from './secret-values.ts';

/** The file of a private key, as somebody may lay it. */
export interface DkimKeyFile extends SecretValue {
  /** Some of the key that no log may show. */
  readonly part: string;
}

const rsa = (bits: number): KeyObject => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
const pkcs8 = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicHalf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString().trim();

/** Base64 from the middle of a PEM text. */
const partOf = (text: string): string => text.split(/\r?\n/)[5]?.slice(0, 40) || 'no part of it';

function used(name: string, write: (key: KeyObject) => string | Buffer): DkimKeyFile {
  const key = rsa(2048);
  const content = Buffer.from(write(key) as string);
  return { name, content, means: publicHalf(key), part: partOf(content.toString()) };
}

function refused(name: string, content: string | Buffer, words: RegExp): DkimKeyFile {
  return { name, content: Buffer.from(content as string), refused: words, part: partOf(content.toString()) };
}

/** What is used, each with another key; `means` is its public half in PEM. */
export const usedKeys: readonly DkimKeyFile[] = [
  used('pkcs8', pkcs8),
  used('pkcs1', (key) => key.export({ type: 'pkcs1', format: 'pem' })),
  used('windows-line-ends', (key) => pkcs8(key).replaceAll('\n', '\r\n')),
  used('without-the-last-line-end', (key) => pkcs8(key).trimEnd()),
  used(
    'with-text-in-front',
    (key) => `Bag Attributes\n    friendlyName: mail\nKey Attributes: <No>\n${pkcs8(key)}`,
  ),
  used('with-empty-lines', (key) => `\n${pkcs8(key)}\n\n`),
];

const good = pkcs8(rsa(2048));
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const edwards = generateKeyPairSync('ed25519').privateKey;
const encrypted = rsa(2048).export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' });

/** What keeps OpenDKIM from starting. */
export const refusedKeys: readonly DkimKeyFile[] = [
  refused('empty', '', /is missing or empty/),
  refused('only-line-ends', '\r\n', /is missing or empty/),
  refused('a-password', 'geheim123\n', /is no private key in PEM/),
  refused('cut-off', good.split('\n').slice(0, 12).join('\n'), /is no private key/),
  refused(
    'half-its-lines',
    good
      .split('\n')
      .filter((_, n) => n < 8 || n > 20)
      .join('\n'),
    /is no private key/,
  ),
  refused('the-public-half', publicHalf(rsa(2048)), /is the public half of a key/),
  refused('a-certificate', good.replaceAll('PRIVATE KEY', 'CERTIFICATE'), /is a certificate/),
  refused('with-a-passphrase', encrypted as string, /is encrypted with a passphrase/),
  refused('of-openssh', good.replaceAll('PRIVATE KEY', 'OPENSSH PRIVATE KEY'), /is a key of OpenSSH/),
  refused('two-keys', good + pkcs8(rsa(2048)), /holds more than one private key/),
  refused('binary', rsa(2048).export({ type: 'pkcs8', format: 'der' }), /holds a NUL byte|is not UTF-8/),
  refused('utf-16', Buffer.from(`\ufeff${good}`, 'utf16le'), /holds a NUL byte/),
  refused('byte-order-mark', `\ufeff${good}`, /holds a byte order mark/),
  refused('nul-at-end', `${good}\0`, /holds a NUL byte/),
  refused('too-long', `${'# \n'.repeat(30_000)}${good}`, /has more than 65536 bytes/),
  refused('elliptic', pkcs8(elliptic), /is no RSA key of 1024 bits or more/),
  refused('ed25519', pkcs8(edwards), /is no RSA key of 1024 bits or more/),
  refused('too-short', pkcs8(rsa(768)), /is no RSA key of 1024 bits or more/),
];
