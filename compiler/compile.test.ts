import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { compile } from './compile.ts';

const file = 'mail.yaml';
const text = readFileSync(new URL('../fixtures/valid/mailserver/mail.yaml', import.meta.url), 'utf8');
const trees = (source: string, platform: 'debian-12' | 'debian-13'): string =>
  JSON.stringify(compile({ text: source, file }, { platform }).profiles.map(({ tree }) => [...tree]));

describe.each(['debian-12', 'debian-13'] as const)('for %s', (platform) => {
  it('gives the same bytes every time', () => {
    expect(trees(text, platform)).toBe(trees(text, platform));
  });

  it('lists the files of every daemon by path', () => {
    const [profile] = compile({ text, file }, { platform }).profiles;
    const paths = [...(profile?.tree.keys() ?? [])];
    expect(paths).toEqual([...paths].sort());
    expect(paths).toEqual(
      expect.arrayContaining([
        'compose.yaml',
        'dovecot/dovecot.conf',
        'opendkim/sign.lua',
        'postfix/main.cf',
        'postfix/master.cf',
      ]),
    );
  });
});

it('compiles nothing where anything is wrong', () => {
  const { diagnostics, profiles } = compile({
    text: text.replace('mail.example.com', 'example.com'),
    file,
  });
  expect(diagnostics.map(({ id }) => id)).toContain('hostname/is-mail-domain');
  expect(profiles).toEqual([]);
});

it('compiles the named profiles only', () => {
  expect(compile({ text, file }, { profiles: ['other'] }).profiles).toEqual([]);
});

/** Each puts a value of an attacker somewhere into a mail.yaml. */
const places: Readonly<Record<string, (value: string) => object>> = {
  hostname: (value) => ({ hostname: value }),
  domain: (value) => ({ domains: { [value]: {} } }),
  mailbox: (value) => ({
    domains: {
      'example.com': { mailboxes: { [value]: { password: { secret: 'x' } } } },
    },
  }),
  secret: (value) => ({
    domains: {
      'example.com': { mailboxes: { a: { password: { secret: value } } } },
    },
  }),
  hash: (value) => ({
    domains: {
      'example.com': {
        mailboxes: { a: { password: { hash: `{SHA512-CRYPT}${value}` } } },
      },
    },
  }),
  alias: (value) => ({
    domains: { 'example.com': { aliases: { [value]: 'x@other.test' } } },
  }),
  target: (value) => ({
    domains: { 'example.com': { aliases: { a: `${value}@other.test` } } },
  }),
  catchAll: (value) => ({ domains: { 'example.com': { catchAll: value } } }),
  selector: (value) => ({
    domains: {
      'example.com': {
        dkim: { selectors: { [value]: { key: { secret: 'x' } } } },
      },
    },
  }),
  key: (value) => ({
    domains: {
      'example.com': { dkim: { selectors: { s: { key: { secret: value } } } } },
    },
  }),
  reports: (value) => ({
    domains: { 'example.com': { dmarc: { policy: 'none', reports: value } } },
  }),
  include: (value) => ({
    domains: { 'example.com': { spf: { include: [value] } } },
  }),
  network: (value) => ({ trusted: [{ network: value }] }),
  reason: (value) => ({ trusted: [{ network: '10.5.5.0/24', reason: value }] }),
  dnsbl: (value) => ({ dnsbl: [value] }),
  throttle: (value) => ({
    outbound: {
      throttles: { [value]: { domains: ['other.test'], concurrency: 1 } },
    },
  }),
  throttled: (value) => ({
    outbound: { throttles: { t: { domains: [value], concurrency: 1 } } },
  }),
  destination: (value) => ({
    tls: { outbound: { destinations: { [value]: 'encrypt' } } },
  }),
  certificate: (value) => ({
    tls: { certificate: { directory: value, chain: value, key: value } },
  }),
  images: (value) => ({ images: { repository: value } }),
  kubernetes: (value) => ({
    kubernetes: { namespace: value, secret: value, certificate: value, pullSecret: value },
  }),
  lossy: (value) => ({ kubernetes: { queue: { lossy: value } } }),
  storageClass: (value) => ({ kubernetes: { queue: { storageClass: value } } }),
  label: (value) => ({ kubernetes: { access: { label: value } } }),
  monitoring: (value) => ({ kubernetes: { monitoring: { namespace: value, labels: { [value]: value } } } }),
  secretPlace: (value) => ({ kubernetes: { secrets: { [value]: { secret: value, key: value } } } }),
  environment: (value) => ({ kubernetes: { environments: { [value]: { namespace: value } } } }),
  publish: (value) => ({ publish: value }),
  profile: (value) => ({ profiles: { [value]: { base: 'mailserver' } } }),
  postfix: (value) => ({
    postfix: { parameters: { smtpd_timeout: value, [value]: 'x' } },
  }),
  postfixText: (value) => ({
    postfix: { parameters: { delay_warning_time: value } },
  }),
  dovecot: (value) => ({ dovecot: { settings: { login_greeting: value } } }),
  opendkim: (value) => ({ opendkim: { settings: { SyslogName: value } } }),
};
const values = [
  'a\nevil = yes',
  'a\r\nevil yes',
  ' evil',
  'evil ',
  'a\u0000evil',
  '$evil',
  '\u0024{evil}',
  '{{ evil }}',
  'evil, b',
  '#evil',
  '"evil',
  "'evil",
  'a: evil',
  '../evil',
  'a\u2028evil',
  '}evil',
  'evil\\',
  '',
];

describe.each(Object.entries(places))('a hostile %s', (_, place) => {
  it.each(values)('%j is refused or stays where it is', (value) => {
    const spec = {
      ...parse(text),
      domains: { 'example.com': {} },
      ...place(value),
    };
    const { profiles } = compile({ text: stringify(spec), file });
    for (const { tree } of profiles) {
      for (const [path, content] of tree) {
        expect(path).not.toContain('..');
        expect(
          content.split(/\r\n|[\r\n]/).filter((line) => /^\s*evil\b/.test(line)),
          path,
        ).toEqual([]);
        expect(content.includes('\u0000'), path).toBe(false);
      }
    }
  });
});
