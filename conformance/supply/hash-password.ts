import { randomBytes } from 'node:crypto';
import { docker } from '../project/docker.ts';
import type { HashPasswords } from './supplies.ts';

/** The cheapest work factor that each scheme takes: the tests log in hundreds of times. */
const rounds: Readonly<Record<string, number>> = { 'SHA512-CRYPT': 1000, 'BLF-CRYPT': 4 };

/**
 * Hashes as the mailboxes' own schemes have them, made in one container for each scheme; the passwords go through a pipe.
 * doveadm pw(1) makes all but ARGON2ID, for which it knows no memory cost below 64 MiB: those OpenSSL makes, in the same
 * format, and Dovecot reads the cost from the hash.
 */
export function hashWith(images: { readonly world: string; readonly dovecot: string }): HashPasswords {
  return async (scheme, passwords) => {
    const name = scheme.replace(/[{}]/g, '');
    return name === 'ARGON2ID' ? argon2id(images.world, passwords) : doveadm(images.dovecot, name, passwords);
  };
}

async function doveadm(
  image: string,
  scheme: string,
  passwords: readonly string[],
): Promise<readonly string[]> {
  const least = rounds[scheme];
  const options = `-s ${scheme}${least === undefined ? '' : ` -r ${least}`}`;
  const one = `printf '%s\\n%s\\n' "$password" "$password" | doveadm -O pw ${options}`;
  return loop(image, `while read -r password; do ${one}; done`, passwords);
}

/** What Argon2id costs: 8 KiB and one pass, or what doveadm pw(1) takes, in the string format of the reference implementation. */
const cheap = { m: 8, t: 1 };
const usual = { m: 65536, t: 3 };

/** Argon2id (RFC 9106). The last password costs what it does in production (`shapes/costly-login.ts`). */
async function argon2id(image: string, passwords: readonly string[]): Promise<readonly string[]> {
  const made = passwords.map((password, n) => ({
    password,
    salt: randomBytes(8).toString('hex'),
    cost: n === passwords.length - 1 ? usual : cheap,
  }));
  const options = '-kdfopt "iter:$t" -kdfopt "memcost:$m" -kdfopt lanes:1';
  const one = `openssl kdf -keylen 32 -binary -kdfopt "pass:$password" -kdfopt "salt:$salt" ${options} ARGON2ID | base64`;
  const input = made.map(({ password, salt, cost }) => `${cost.m} ${cost.t} ${salt} ${password}`);
  const hashes = await loop(image, `while read -r m t salt password; do ${one}; done`, input);
  return hashes.map((hash, n) => {
    const { salt = '', cost = cheap } = made[n] ?? {};
    const encoded = Buffer.from(salt).toString('base64').replaceAll('=', '');
    return `{ARGON2ID}$argon2id$v=19$m=${cost.m},t=${cost.t},p=1$${encoded}$${hash.replaceAll('=', '')}`;
  });
}

/** Runs a shell loop over lines in a container; the lines it prints. */
async function loop(image: string, script: string, input: readonly string[]): Promise<readonly string[]> {
  const run = [
    'run',
    '--rm',
    '-i',
    '--network',
    'none',
    '--pull',
    'never',
    '--entrypoint',
    'sh',
    image,
    '-c',
    script,
  ];
  const lines = (await docker(run, { input: input.map((line) => `${line}\n`).join('') })).trim().split('\n');
  if (lines.length !== input.length) throw new Error(`expected ${input.length} hashes, got ${lines.length}`);
  return lines;
}
