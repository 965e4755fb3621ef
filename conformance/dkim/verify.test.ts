import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { verifyDkim } from './verify.ts';

type Sign = (message: string, options: object) => Promise<{ readonly signatures: string }>;
const { dkimSign } = createRequire(import.meta.url)('mailauth/lib/dkim/sign') as { readonly dkimSign: Sign };

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const record = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;
const ask = async (name: string): Promise<readonly string[]> =>
  name === 's1._domainkey.example.com' ? [record] : [];
const plain =
  'From: <a@example.com>\r\nTo: <b@example.net>\r\nSubject: Hello  there\r\n\r\nline one\r\nline two\r\n';
let signed = '';

beforeAll(async () => {
  const { signatures } = await dkimSign(plain, {
    canonicalization: 'relaxed/relaxed',
    signatureData: [
      { signingDomain: 'example.com', selector: 's1', privateKey, headerList: 'From:To:Subject' },
    ],
  });
  signed = signatures + plain;
});

const verdict = async (message: string, dns = ask): Promise<string | undefined> =>
  (await verifyDkim(Buffer.from(message, 'latin1'), dns))[0]?.result;

test('an untouched message passes, and its tags are read', async () => {
  const [signature, more] = await verifyDkim(Buffer.from(signed), ask);
  expect(more).toBeUndefined();
  expect(signature).toMatchObject({ result: 'pass', tags: { d: 'example.com', s: 's1', a: 'rsa-sha256' } });
  expect(signature?.signed).toEqual(expect.arrayContaining(['from', 'to', 'subject']));
});

test.each([
  ['a byte of the body', (text: string) => text.replace('line two', 'line twO')],
  ['a line added', (text: string) => `${text}line three\r\n`],
  ['a signed header', (text: string) => text.replace('Hello', 'Hallo')],
  ['the From address', (text: string) => text.replace('<a@example.com>', '<c@example.com>')],
  [
    'a byte of the signature',
    (text: string) =>
      text.replace(/\bb=([A-Za-z0-9])/, (_, first: string) => `b=${first === 'A' ? 'B' : 'A'}`),
  ],
])('%s changed does not pass', async (_name, tamper) => {
  const tampered = tamper(signed);
  expect(tampered).not.toBe(signed);
  expect(await verdict(tampered)).not.toBe('pass');
});

test('relaxed canonicalization survives white space', async () => {
  expect(await verdict(signed.replace('Hello  there', 'Hello there').replace('line one', 'line one  '))).toBe(
    'pass',
  );
});

test('no record, or another key, does not pass', async () => {
  expect(await verdict(signed, async () => [])).not.toBe('pass');
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  expect(await verdict(signed, async () => [`v=DKIM1; p=${other.toString('base64')}`])).not.toBe('pass');
});

test('two signatures are told apart', async () => {
  const broken = signed
    .slice(0, signed.indexOf('From:'))
    .replace(/\bb=([A-Za-z0-9])/, (_, first: string) => `b=${first === 'A' ? 'B' : 'A'}`);
  const results = await verifyDkim(Buffer.from(broken + signed), ask);
  expect(results.map(({ result }) => result === 'pass')).toEqual([false, true]);
});

test('a message without a signature has none', async () => {
  expect(await verifyDkim(Buffer.from(plain), ask)).toEqual([]);
});
