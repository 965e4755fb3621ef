import { generateKeyPair } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ExitError } from '../exit-error.ts';
import { writeSecret } from './write-secret.ts';

/** What `mailc keygen` is asked for. */
export interface KeyRequest {
  readonly domain: string;
  readonly selector: string;
  /** Folder of the secret file. */
  readonly out: string;
  readonly name?: string;
  readonly bits: string;
}

/** RFC 8301 section 3.2 asks for 2048 bits at least; a longer key than 4096 does not have to be supported by anybody. */
const LENGTHS = ['2048', '3072', '4096'];

/**
 * Makes an RSA key pair for DKIM and keeps the private half as a secret file that only its owner can read.
 *
 * @returns the lines for mail.yaml
 * @throws ExitError for a name or length that cannot be used, or when the secret exists already
 */
export async function keygen(request: KeyRequest): Promise<string> {
  const domain = request.domain.toLowerCase();
  const selector = request.selector.toLowerCase();
  const name = request.name ?? `dkim-${domain}-${selector}`;
  refuseUnusable({ domain, selector, name, bits: request.bits });
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: Number(request.bits),
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const file = join(request.out, name);
  writeSecret(file, privateKey);
  process.stderr.write(`${file}: the private key. Keep it out of your repository.\nFor mail.yaml:\n`);
  return yamlLines(domain, selector, name, publicKey.toString('base64'));
}

const yamlLines = (domain: string, selector: string, name: string, key: string): string =>
  [
    'domains:',
    `  ${domain}:`,
    '    dkim:',
    '      selectors:',
    `        ${quotedKey(selector)}:`,
    `          key: { secret: ${name} }`,
    `          publicKey: ${key}`,
    '',
  ].join('\n');

/** A selector such as `2026` or `no` is a string. */
const quotedKey = (selector: string): string =>
  /^[a-z][a-z0-9]*$/.test(selector) && !/^(y|n|yes|no|on|off|true|false|null)$/.test(selector)
    ? selector
    : `"${selector}"`;

function refuseUnusable({
  domain,
  selector,
  name,
  bits,
}: Omit<KeyRequest, 'out'> & { readonly name: string }): void {
  const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
  if (!new RegExp(`^(?=.{1,253}$)${label}(\\.${label})+$`).test(domain)) {
    throw new ExitError(
      `"${domain}" is not a domain name`,
      'Write it as in example.com; an international name in its xn-- form.',
    );
  }
  if (!new RegExp(`^${label}(\\.${label})*$`).test(selector)) {
    throw new ExitError(
      `"${selector}" is not a selector`,
      'Letters, digits and hyphens, such as mail or s2026.',
    );
  }
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(name)) {
    throw new ExitError(
      `"${name}" is not the name of a secret`,
      'Letters, digits, dots, hyphens and underscores, at most 128.',
    );
  }
  if (!LENGTHS.includes(bits))
    throw new ExitError(`--bits ${bits} is not possible`, `Lengths are ${LENGTHS.join(', ')}.`);
}
