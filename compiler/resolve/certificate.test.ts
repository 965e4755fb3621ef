import { expect, it } from 'vitest';
import { profiles } from '../../profiles/index.generated.ts';
import { resolveCertificate, tidy } from './certificate.ts';

const { mailserver } = profiles;

it.each([
  ['/etc/letsencrypt/live/mail.example.com', undefined],
  ['/etc/letsencrypt/live/mail.example.com/', undefined],
  ['/etc//letsencrypt/./live/other/../mail.example.com', undefined],
  ['/etc/letsencrypt', 'live/mail.example.com'],
  ['/etc/letsencrypt/live', 'mail.example.com'],
])('takes the folder of one name from %s and %s', (directory, below) => {
  const file = (name: string): string => (below === undefined ? name : `${below}/${name}`);
  const written = { directory, chain: file('fullchain.pem'), key: file('privkey.pem') };
  expect(resolveCertificate(written, mailserver)).toEqual({
    directory: '/etc/letsencrypt/live/mail.example.com',
    chain: 'fullchain.pem',
    key: 'privkey.pem',
    lineage: 'mail.example.com',
    selfSigned: false,
  });
});

it.each(['./letsencrypt/live/a', '../live/a-0001', 'live/a'])(
  'knows %s for a folder of certbot',
  (directory) => {
    const { lineage } = resolveCertificate({ directory }, mailserver);
    expect(lineage).toBe(directory.split('/').at(-1));
    expect(resolveCertificate({ directory }, mailserver).directory).toBe(directory);
  },
);

it.each([
  { directory: './certs' },
  { directory: './certs/' },
  { directory: '/etc/letsencrypt/live/a', key: 'deeper/privkey.pem' },
  { directory: '/etc/letsencrypt', chain: 'live/a/fullchain.pem', key: 'live/b/privkey.pem' },
  { directory: '/var/alive/a' },
])('leaves %o as it is written', (written) => {
  const { directory, lineage } = resolveCertificate(written, mailserver);
  expect([directory, lineage]).toEqual([written.directory, undefined]);
});

it.each([
  ['/', ''],
  ['/..', ''],
  ['.', ''],
  ['./', '.'],
  ['./a/../..', '..'],
  ['a/./b//', 'a/b'],
])('tidies %s to "%s"', (path, tidied) => expect(tidy(path)).toBe(tidied));
