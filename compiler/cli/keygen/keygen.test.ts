import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ExitError } from '../exit-error.ts';
import { keygen } from './keygen.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mailc-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const request = { domain: 'Example.com', selector: '2026', bits: '2048' };

test('keeps the private key for its owner, and prints the public half of the same key', async () => {
  const out = join(home, 'secrets');
  const printed = parse(await keygen({ ...request, out }));
  const file = join(out, 'dkim-example.com-2026');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(out).mode & 0o777).toBe(0o700);
  const key = createPrivateKey(readFileSync(file));
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  expect(printed).toEqual({
    domains: {
      'example.com': {
        dkim: { selectors: { '2026': { key: { secret: 'dkim-example.com-2026' }, publicKey } } },
      },
    },
  });
});

test('never overwrites a key', async () => {
  const file = join(home, 'mine');
  writeFileSync(file, 'precious');
  await expect(keygen({ ...request, out: home, name: 'mine' })).rejects.toThrow(ExitError);
  expect(readFileSync(file, 'utf8')).toBe('precious');
});

test.each([
  { ...request, domain: 'example' },
  { ...request, domain: 'ex ample.com' },
  { ...request, selector: 'a/b' },
  { ...request, name: '../x' },
  { ...request, bits: '1024' },
])('refuses %j', async (wrong) => {
  await expect(keygen({ ...wrong, out: home })).rejects.toThrow(ExitError);
});

test('a folder that cannot be made is one clear error', async () => {
  writeFileSync(join(home, 'file'), '');
  await expect(keygen({ ...request, out: join(home, 'file', 'sub') })).rejects.toThrow(/cannot be written/);
});
