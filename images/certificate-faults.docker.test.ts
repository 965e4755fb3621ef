import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '../schema/platform.ts';
import { buildImages } from './build.ts';
import { docker } from './docker.ts';
import { packageRoot } from './package-root.ts';
import { platforms } from './platforms.ts';

const authority = readFileSync(join(packageRoot().folder, 'images/testing/issue.sh'), 'utf8');
const good = 'cp $pki/chain $chain; cp $pki/mail.key $key';

/** What is said of files that a script lays, as the entry scripts ask: the fault, then what clients may have against them. */
async function saidOf(platform: Platform, script: string, options: readonly string[] = []): Promise<string> {
  const image = `localhost/mailc/postfix:${packageRoot().version}-${platform}`;
  const ask = `fault=$(read_certificate /tmp) || echo "status $?"
    if [ -n "$fault" ]; then echo "$fault"; else place_certificate /tmp mail.example.com; fi`;
  const paths = ['MAILC_TLS_CHAIN=/certs/fullchain.pem', 'MAILC_TLS_KEY=/certs/privkey.pem'];
  const { status, stdout, stderr } = await docker([
    'run',
    '--rm',
    '--network=none',
    ...paths.flatMap((path) => ['--env', path]),
    ...options,
    '--entrypoint=sh',
    image,
    '-euc',
    `. /usr/lib/mailc/lib.sh; . /usr/lib/mailc/certificate.sh\n${authority}\n${script}\n${ask}`,
  ]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trim();
}

/** A fault, how it is made, and the words that name it. */
const faults: readonly (readonly [string, string, string])[] = [
  ['nothing at all', ':', '/certs/fullchain.pem is not there; /certs/ is empty'],
  [
    'files with other names',
    'cp $pki/chain /certs/mail.crt; cp $pki/mail.key /certs/mail.key',
    'fullchain.pem is not there; /certs/ has mail.crt mail.key',
  ],
  [
    'links of certbot without the archive',
    'ln -s ../../archive/a/fullchain1.pem $chain; ln -s ../../archive/a/privkey1.pem $key',
    'fullchain.pem is a link to ../../archive/a/fullchain1.pem, and /archive/a/fullchain1.pem is not there: the folder /archive/a',
  ],
  [
    'a link into a folder that is mounted',
    'mkdir -p /archive/a; : >/archive/a/fullchain1.pem; ln -s ../archive/a/fullchain9.pem $chain',
    '/archive/a/fullchain9.pem is not there, although its folder is',
  ],
  [
    'an absolute link through another',
    'ln -s /etc/letsencrypt/live/x/fullchain.pem /certs/one; ln -s one $chain',
    'fullchain.pem is a link to one, and /etc/letsencrypt/live/x/fullchain.pem is not there',
  ],
  ['a link to itself', `${good}; ln -sf privkey.pem $key`, 'privkey.pem is a link that leads back to itself'],
  ['a folder', `${good}; rm $key; mkdir $key`, 'privkey.pem is a folder, not a file'],
  ['an empty chain', `${good}; : >$chain`, 'fullchain.pem is empty'],
  ['an empty key', `${good}; : >$key`, 'privkey.pem is empty'],
  ['the two swapped', 'cp $pki/chain $key; cp $pki/mail.key $chain', 'has a private key and no certificate'],
  ['the chain twice', `${good}; cp $chain $key`, 'privkey.pem has a certificate and no private key'],
  ['a request', `${good}; cp $pki/mail.csr $chain`, 'is the request for a certificate'],
  ['some text', `${good}; echo hello >$chain`, 'is no certificate in PEM'],
  ['a key that is text', `${good}; echo hello >$key`, 'is no private key in PEM'],
  ['acme.json', `${good}; echo '{ "a": 1 }' >$chain`, 'it is JSON'],
  ['DER', `${good}; openssl x509 -in $pki/mail.crt -outform DER -out $chain`, 'it is DER: openssl x509'],
  [
    'a key in DER',
    `${good}; openssl pkey -in $pki/mail.key -outform DER -out $key`,
    'it is DER: openssl pkey',
  ],
  [
    'PKCS#12',
    `${good}; openssl pkcs12 -export -passout pass: -in $pki/chain -inkey $pki/mail.key -out $chain`,
    'it is PKCS#12',
  ],
  [
    'a damaged intermediate certificate',
    `${good}; sed '/^-----BEGIN/a AAAA' $pki/middle.crt >/tmp/bad; cat $pki/mail.crt /tmp/bad >$chain`,
    'certificate 2 of 2 in /certs/fullchain.pem is damaged',
  ],
  ['a damaged key', `${good}; sed -i 2d $key`, 'privkey.pem is damaged'],
  [
    'a passphrase',
    `${good}; openssl pkey -in $pki/mail.key -aes256 -passout pass:secret -out $key`,
    'privkey.pem has a passphrase',
  ],
  [
    'a passphrase of the old form',
    `${good}; openssl rsa -in $key -aes256 -passout pass:secret -traditional -out $key 2>/dev/null || openssl ec -in $pki/mail.key -aes256 -passout pass:secret -out $key 2>/dev/null`,
    'privkey.pem has a passphrase',
  ],
  ['a key of OpenSSH', `${good}; sed 's/ PRIVATE/ OPENSSH PRIVATE/' $pki/mail.key >$key`, 'a key of OpenSSH'],
  ['a public key', `${good}; openssl pkey -in $pki/mail.key -pubout -out $key`, 'is a public key'],
  ['the key of another', `${good}; cp $pki/other.key $key`, 'is not the key of the certificate'],
  [
    'the issuer first',
    `${good}; cat $pki/middle.crt $pki/mail.crt >$chain`,
    'wrong order: the certificate of the key /certs/privkey.pem is number 2',
  ],
];

/** What can be used, and what is said of it. */
const doubts: readonly (readonly [string, string, string])[] = [
  ['a good pair', good, ''],
  [
    'CR LF, blanks and a byte order mark',
    `${good}; for f in $chain $key; do { printf '\\357\\273\\277'; sed 's/^/ /;s/$/\\r/' $f; } >/tmp/x; cat /tmp/x >$f; done`,
    '',
  ],
  ['one file with everything', `cat $pki/mail.key $pki/chain >$chain; cp $chain $key`, ''],
  [
    'parameters before the key, as acme.sh has them',
    `${good}; { openssl ecparam -name prime256v1; openssl ec -in $pki/mail.key 2>/dev/null; } >$key`,
    '',
  ],
  [
    'an expired one',
    'server old middle 0 mail.example.com; sleep 2; cat $pki/old.crt $pki/middle.crt >$chain; cp $pki/old.key $key',
    'has expired: 20',
  ],
  [
    'one for another name',
    'server web middle 9 www.example.com; cat $pki/web.crt $pki/middle.crt >$chain; cp $pki/web.key $key',
    'is not for mail.example.com (DNS:www.example.com)',
  ],
  ['one without its issuer', `${good}; cp $pki/mail.crt $chain`, "has the server's certificate alone"],
  [
    'the root before the intermediate',
    `${good}; cat $pki/mail.crt $pki/root.crt $pki/middle.crt >$chain`,
    'wrong order: certificate 2 is not the issuer of certificate 1',
  ],
];

describe.each(platforms)('files of a certificate on %s', (platform) => {
  beforeAll(() => buildImages({ platforms: [platform], report: () => undefined }), 300_000);

  it.each(faults)('%s: why they cannot be used', async (_, script, words) => {
    const said = await saidOf(platform, script);
    expect(said).toContain(words);
    expect(said.split('\n')).toHaveLength(1);
  });

  it.each(doubts)('%s: used, and what clients will say', async (_, script, words) => {
    const said = await saidOf(platform, script);
    if (words === '') expect(said).toBe('');
    else expect(said).toMatch(/^mailc: warning: .*$/);
    expect(said).toContain(words);
  });

  it('one that is not valid yet is used, with a warning', async () => {
    const later = `server later middle 9 mail.example.com; cat $pki/later.crt $pki/middle.crt >$chain; cp $pki/later.key $key
      date() { echo '2001-01-01 00:00:00Z'; }`;
    expect(await saidOf(platform, later)).toContain('is not valid yet');
  });

  it('names who may not read a file', async () => {
    const script = `${good}; chmod 0600 $key; chown 5000:5000 $key`;
    const said = await saidOf(platform, script, ['--cap-drop=ALL', '--cap-add=CHOWN']);
    expect(said).toContain(
      'privkey.pem may not be read by user 0 of this container, who tries (mode 600, owner 5000:5000)',
    );
  });
});
