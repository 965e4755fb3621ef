import { expect, test } from 'vitest';
import { compile } from '../../compile.ts';
import { ExitError } from '../exit-error.ts';
import { type BareFlags, bareOf, readPace, requireEndpoint, withoutFile } from './read-bare.ts';

const good = { endpoint: ['smtp=mx.example.net:25'], domain: 'Example.com', mailbox: 'Anna@example.com' };

function specOf(flags: BareFlags) {
  const [profile] = compile(withoutFile(flags), {}).profiles;
  return profile?.resolved ?? expect.fail('it does not compile');
}

test('a domain and a mailbox stand for a file', () => {
  const { hostname, domains, trusted } = specOf(good);
  expect(hostname).toBe('mx.example.net');
  expect(domains.map(({ name }) => name)).toEqual(['example.com']);
  expect(domains[0]?.mailboxes.map(({ address }) => address)).toEqual(['anna@example.com']);
  expect(trusted).toEqual([]);
});

test.each<[string, BareFlags, string, boolean]>([
  ['the name that was given', { ...good, hostname: 'mail.example.org' }, 'mail.example.org', true],
  ['the host of an endpoint', good, 'mx.example.net', true],
  ['no name for an address', { ...good, endpoint: ['smtp=192.0.2.1:25'] }, 'mail.example.com', false],
  [
    'no name for an IPv6 address',
    { ...good, endpoint: ['smtp=[2001:db8::1]:25'] },
    'mail.example.com',
    false,
  ],
])('the certificate is for %s', (_, flags, hostname, known) => {
  expect(specOf(flags).hostname).toBe(hostname);
  expect(bareOf(flags)).toEqual({ mailbox: 'anna@example.com', hostname: known });
});

test.each<[string, BareFlags, RegExp, RegExp]>([
  ['nothing at all', {}, /needs a mail\.yaml, or a server/, /--endpoint smtp=/],
  ['no domain', { endpoint: good.endpoint }, /--domain is missing/, /--domain example\.com/],
  ['no mailbox', { endpoint: good.endpoint, domain: 'a.de' }, /--mailbox is missing/, /--mailbox anna/],
  [
    'a mailbox of another domain',
    { ...good, mailbox: 'a@b.de' },
    /no mailbox of example\.com/,
    /name@example\.com/,
  ],
  ['a mailbox that is none', { ...good, mailbox: 'anna' }, /no mailbox of example\.com/, /name@example\.com/],
  ['a domain that is none', { ...good, domain: 'a b', mailbox: 'x@a b' }, /no mailbox|cannot be/, /./],
  ['a name that is none', { ...good, hostname: 'not a name' }, /cannot be/, /--endpoint/],
  ['a place inside', { ...good, from: 'inside' }, /--from inside needs a mail\.yaml/, /trusted/],
])('%s is one message with a remedy', (_, flags, message, remedy) => {
  const refused = (): unknown => {
    try {
      return withoutFile(flags);
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

test('options without an endpoint, and paces that are none, are refused', () => {
  expect(() => requireEndpoint({ domain: 'example.com' })).toThrow('--domain is for --endpoint');
  expect(() => requireEndpoint({ pace: '3', endpoint: good.endpoint })).not.toThrow();
  for (const text of ['0', '-1', '1.5', 'fast', '99999'])
    expect(() => readPace(text)).toThrow(`--pace ${text}`);
  expect(readPace('30')).toBe(30);
});
