import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fixtureSpec } from '../../../.config/reference/fixture-spec.ts';
import { MAILC_VERSION } from '../../version.ts';
import { ExitError } from '../exit-error.ts';
import type { AimFlags } from './read-aim.ts';
import { readAim } from './read-aim.ts';

const spec = fixtureSpec();
const [mailbox = ''] = spec.domains.flatMap((domain) => domain.mailboxes.map(({ address }) => address));
const folder = mkdtempSync(join(tmpdir(), 'mailc-read-aim-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const password = file('password', 'open sesame\r\n');

test('without options it is a project of its own', () => {
  expect(readAim({}, spec)).toEqual({ kind: 'own' });
});

test('a Compose project, with who may log in and who gets mail', () => {
  const aim = readAim(
    {
      compose: 'mail',
      login: [mailbox.toUpperCase()],
      passwordFile: [password],
      recipient: ['Me@Example.net'],
    },
    spec,
  );
  expect(aim).toEqual({
    kind: 'compose',
    project: 'mail',
    logins: [{ address: mailbox, password: 'open sesame' }],
    recipients: ['me@example.net'],
    authorities: undefined,
  });
});

test('endpoints by name and by address of either family', () => {
  const aim = readAim(
    { endpoint: ['smtp=mail.example.com:25', 'imaps=[2001:db8::1]:993'], from: 'inside' },
    spec,
  );
  expect(aim.kind === 'endpoint' && [...aim.endpoints]).toEqual([
    ['smtp', { host: 'mail.example.com', port: 25 }],
    ['imaps', { host: '2001:db8::1', port: 993 }],
  ]);
  expect(aim).toMatchObject({ vantage: 'inside' });
});

test.each<[string, AimFlags, RegExp, RegExp]>([
  ['two aims', { compose: 'a', endpoint: ['smtp=a:25'] }, /2 aims/, /once for each/],
  ['mutants of what runs', { compose: 'a', mutants: true }, /--mutants/, /Leave it out/],
  ['a login without an aim', { login: [mailbox] }, /--login/, /--compose/],
  ['a password file without an aim', { passwordFile: ['x'] }, /--password-file/, /--compose/],
  ['an unknown service', { endpoint: ['http=a:80'] }, /no service http/, /submissions/],
  ['no service', { endpoint: ['mail.example.com:25'] }, /no service/, /smtp/],
  ['no port', { endpoint: ['smtp=mail.example.com'] }, /SERVICE=HOST:PORT/, /:25/],
  ['a port beyond', { endpoint: ['smtp=mail.example.com:70000'] }, /SERVICE=HOST:PORT/, /:25/],
  ['an address without brackets', { endpoint: ['smtp=2001:db8::1:25'] }, /SERVICE=HOST:PORT/, /brackets/],
  ['one service twice', { endpoint: ['smtp=a:25', 'smtp=b:25'] }, /twice/, /one endpoint/],
  ['fewer passwords than logins', { compose: 'a', login: [mailbox] }, /1 --login but 0/, /same order/],
  [
    'a login that is nobody',
    { compose: 'a', login: ['x@y.z'], passwordFile: [password] },
    /no mailbox/,
    /It has:/,
  ],
  [
    'a missing password file',
    { compose: 'a', login: [mailbox], passwordFile: ['/nonexistent'] },
    /no such file/,
    /path/,
  ],
  [
    'an empty password',
    { compose: 'a', login: [mailbox], passwordFile: [file('empty', '\n')] },
    /is empty/,
    /Write the secret/,
  ],
  [
    'a password of two lines',
    { compose: 'a', login: [mailbox], passwordFile: [file('two', 'one\r\ntwo\r\n')] },
    /has more than one line/,
    /at most one line end/,
  ],
  ['a recipient that is none', { compose: 'a', recipient: ['me'] }, /not an address/, /name@domain/],
  ['an authority that is none', { compose: 'a', ca: password }, /no certificate/, /PEM|BEGIN/],
])('%s is refused with a remedy', (_, flags, message, remedy) => {
  const refused = (): unknown => {
    try {
      return readAim(flags, spec);
    } catch (error) {
      return error;
    }
  };
  expect(refused()).toBeInstanceOf(ExitError);
  expect(refused()).toMatchObject({
    message: expect.stringMatching(message),
    remedy: expect.stringMatching(remedy),
  });
});

test('no message repeats a password', () => {
  expect(() => readAim({ compose: 'a', login: ['x@y.z'], passwordFile: [password] }, spec)).not.toThrow(
    /sesame/,
  );
});

test('a service that the profile does not offer is refused', () => {
  const outbound = fixtureSpec('fixtures/valid/outbound/mail.yaml');
  expect(() => readAim({ endpoint: ['imaps=a:993'] }, outbound)).toThrow('offers no imaps');
});

test('a release in a cluster, and the pod that connects to it', () => {
  const access = { logins: [], recipients: [], authorities: undefined };
  expect(readAim({ kubernetes: 'mail' }, spec)).toEqual({
    kind: 'kubernetes',
    namespace: 'mail',
    release: undefined,
    vantage: { namespace: 'mail', image: `${spec.images.repository}/world:${MAILC_VERSION}` },
    ...access,
  });
  const flags = { kubernetes: 'mail/relay', vantageNamespace: 'apps', vantageImage: 'node:20-slim' };
  expect(readAim(flags, spec)).toMatchObject({
    release: 'relay',
    vantage: { namespace: 'apps', image: 'node:20-slim' },
  });
});

test.each<[AimFlags, string]>([
  [{ kubernetes: 'Mail' }, 'Mail is no name of Kubernetes'],
  [{ kubernetes: 'mail/' }, 'an empty name is no name'],
  [{ kubernetes: 'mail', compose: 'x' }, '--compose and --kubernetes are 2 aims'],
  [{ kubernetes: 'mail', keep: true }, '--keep is for a project that mailc starts itself'],
  [{ vantageImage: 'node:20' }, '--vantage-image is for --kubernetes'],
  [{ pod: true, mutants: true }, '--mutants is for the Compose project'],
])('%o is refused', (flags, message) => {
  expect(() => readAim(flags, spec)).toThrow(message);
});
