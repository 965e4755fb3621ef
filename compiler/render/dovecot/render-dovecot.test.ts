import { describe, expect, test } from 'vitest';
import { InternalError } from '../../diagnostic/internal-error.ts';
import type { DovecotLogin, DovecotNode, DovecotValue } from '../../model/dovecot.ts';
import { renderDovecot } from './render-dovecot.ts';

const origin = { kind: 'mailc', reason: 'test' } as const;

const setting = (name: string, value: DovecotValue): DovecotNode => ({
  kind: 'setting',
  name,
  value,
  origin,
});

/** The lines below the comments of a configuration with these nodes. */
function lines(platform: 'debian-12' | 'debian-13', ...nodes: readonly DovecotNode[]): readonly string[] {
  const text = renderDovecot(
    { groups: [{ title: 'Test', nodes }], logins: [], guesses: undefined },
    platform,
  ).get('dovecot/dovecot.conf');
  return (text ?? '').split('\n').filter((line) => line !== '' && !line.trimStart().startsWith('#'));
}

const login = (address: string, hash = '{BLF-CRYPT}$2y$05$x', quotaBytes?: number): DovecotLogin => ({
  address,
  password: { kind: 'hash', hash },
  quotaBytes,
  origin,
});

describe('values in both grammars', () => {
  test.each<readonly [DovecotValue, readonly string[], readonly string[]]>([
    [{ kind: 'switches', words: ['a', 'b'] }, ['x = a b'], ['x {', '  a = yes', '  b = yes', '}']],
    [{ kind: 'file', path: '/f' }, ['x = </f'], ['x = /f']],
    [{ kind: 'quota', bytes: 1024 ** 3 }, ['x = *:storage=1G'], ['x = 1G']],
    [{ kind: 'bytes', bytes: 1_500_000_000 }, ['x = 1500000000B'], ['x = 1500000000B']],
    [
      { kind: 'pattern', parts: ['/m/', { variable: 'domain' }] },
      ['x = /m/%Ld'],
      ['x = /m/%{user | domain | lower}'],
    ],
    [{ kind: 'text', text: '' }, ['x ='], ['x =']],
  ])('%j', (value, old, current) => {
    expect(lines('debian-12', setting('x', value))).toEqual(old);
    expect(lines('debian-13', setting('x', value))).toEqual(current);
  });
});

test('a node without a name in a grammar is left out there', () => {
  const nodes: readonly DovecotNode[] = [
    { kind: 'block', name: { '2.3': 'plugin' }, nodes: [setting('a', { kind: 'flag', on: true })] },
    { kind: 'block', name: { '2.3': 'passdb', '2.4': 'passdb users' }, nodes: [] },
  ];
  expect(lines('debian-12', ...nodes)).toEqual(['plugin {', '  a = yes', '}', 'passdb {', '}']);
  expect(lines('debian-13', ...nodes)).toEqual(['passdb users {', '}']);
});

test.each([
  ['a # b', '"a # b"'],
  ['$x', '"$x"'],
  ['</etc/passwd', '"</etc/passwd"'],
  [' a', '" a"'],
  ['a ', '"a "'],
  ['"a', '"\\"a"'],
  ['{', '"{"'],
])('the text %j stays a text', (text, printed) => {
  expect(lines('debian-13', setting('x', { kind: 'text', text }))).toEqual([`x = ${printed}`]);
});

test.each(['a\nb = c', 'a\0', 'a\r', '\u2028'])('refuses the text %j', (text) => {
  expect(() => lines('debian-13', setting('x', { kind: 'text', text }))).toThrow(InternalError);
});

test.each([
  login('a:b@example.com'),
  login('a@example.com\nb'),
  login('../x@example.com'),
  login('#a@example.com'),
  login('a@example.com', 'no-scheme'),
  login('a@example.com', '{PLAIN}a:b'),
  login('a@example.com', '{PLAIN}a\nb'),
])('refuses the login %j', (broken) => {
  expect(() => renderDovecot({ groups: [], logins: [broken], guesses: undefined }, 'debian-13')).toThrow(
    InternalError,
  );
});

test('a password from a secret is named in a file of its own', () => {
  const secret: DovecotLogin = {
    ...login('b@example.com', undefined, 2048),
    password: { kind: 'secret', secret: 'b-password' },
  };
  const files = renderDovecot(
    { groups: [], logins: [login('a@example.com'), secret], guesses: undefined },
    'debian-12',
  );
  expect(files.get('dovecot/users')).toMatch(/^a@example\.com:\{BLF-CRYPT\}\$2y\$05\$x::::::\n/m);
  expect(files.get('dovecot/users')).not.toContain('b@');
  expect(files.get('dovecot/users.secret')).toMatch(
    /^b@example\.com:\{SECRET\}b-password::::::userdb_quota_rule=\*:storage=2K\n/m,
  );
});

test('a password in the clear stands there as it is, or in Base64 where it would end the field', () => {
  const plain = (address: string, password: string): DovecotLogin => ({
    address,
    password: { kind: 'plain', plain: password },
    quotaBytes: undefined,
    origin,
  });
  const logins = [plain('a@example.com', 'user{}%$1'), plain('b@example.com', 'two words: größer')];
  const text =
    renderDovecot({ groups: [], logins, guesses: undefined }, 'debian-13').get('dovecot/users') ?? '';
  expect(text.split('\n').slice(1)).toEqual([
    'a@example.com:{PLAIN}user{}%$1::::::',
    'b@example.com:{PLAIN.B64}dHdvIHdvcmRzOiBncsO2w59lcg==::::::',
    '',
  ]);
});
