import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../../schema/mail-spec.ts';
import { InternalError } from '../../diagnostic/internal-error.ts';
import { lowerOpendkim } from '../../lower/opendkim/lower-opendkim.ts';
import type { OpendkimModel } from '../../model/opendkim.ts';
import { resolveProfile } from '../../resolve/resolve-profile.ts';
import { knownOpendkimSettings } from '../../target/known-opendkim-settings.ts';
import { renderOpendkim } from './render-opendkim.ts';

const key = (secret: string): { key: { secret: string } } => ({ key: { secret } });
const spec: MailSpec = {
  version: 1,
  hostname: 'mail.example.com',
  domains: {
    'example.com': { dkim: { selectors: { old: { publicKey: 'MII' }, '2026': key('k1'), next: key('k2') } } },
    'b.test': { dkim: { signWith: 'next', selectors: { now: key('k3'), next: key('k4') } } },
    'unsigned.test': {},
  },
  trusted: [{ network: '10.5.5.0/24' }, { network: 'FD00:0005:0::/64' }, { network: '192.0.2.1' }],
  profiles: { mailserver: {} },
};

function lowered(more: Partial<MailSpec> = {}): OpendkimModel {
  const model = lowerOpendkim(resolveProfile({ ...spec, ...more }, 'mailserver'));
  if (model === undefined) throw new Error('nothing is signed');
  return model;
}

const data = (name: string): readonly string[] | undefined =>
  renderOpendkim(lowered())
    .get(`opendkim/${name}`)
    ?.split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

it('is not there where nothing is signed', () => {
  expect(lowerOpendkim(resolveProfile({ ...spec, domains: { 'a.test': {} } }, 'mailserver'))).toBeUndefined();
});

describe('the tables', () => {
  it('sign each domain with one selector: the named one, or the first that has a key', () => {
    expect(data('KeyTable')).toEqual([
      '2026._domainkey.example.com example.com:2026:/etc/opendkim/keys/k1',
      'next._domainkey.b.test b.test:next:/etc/opendkim/keys/k4',
    ]);
    expect(data('SigningTable')).toEqual([
      'example.com 2026._domainkey.example.com',
      'b.test next._domainkey.b.test',
    ]);
  });

  it('trust loopback and the networks of mail.yaml, written as OpenDKIM compares them', () => {
    expect(data('TrustedHosts')).toEqual(['127.0.0.0/8', '::1', '10.5.5.0/24', 'fd00:5::/64', '192.0.2.1']);
  });
});

describe('opendkim.conf', () => {
  it.each(['debian-12', 'debian-13'] as const)('has only settings that %s knows', (platform) => {
    const { names } = knownOpendkimSettings(platform);
    expect(lowered().settings.filter(({ name }) => !names.has(name))).toEqual([]);
  });

  it('ends with the settings of mail.yaml', () => {
    const text = renderOpendkim(lowered({ opendkim: { settings: { SignatureTTL: 86400 } } })).get(
      'opendkim/opendkim.conf',
    );
    expect(text?.endsWith('# mail.yaml: opendkim.settings.SignatureTTL\nSignatureTTL         86400\n')).toBe(
      true,
    );
  });

  it.each(['a\nMode v', '', '# a'])('refuses the value %j', (value) => {
    const model = lowered({ opendkim: { settings: { SignatureTTL: value } } });
    expect(() => renderOpendkim(model)).toThrow(InternalError);
  });
});

it.each(['a:b', 'a b', 'a\nb', '../b'])('refuses the secret %j', (secret) => {
  const { keys, ...model } = lowered();
  expect(() => renderOpendkim({ ...model, keys: keys.map((each) => ({ ...each, secret })) })).toThrow(
    InternalError,
  );
});

describe('sign.lua where nothing leaves unsigned', () => {
  const model = lowerOpendkim(
    resolveProfile(
      { ...spec, senders: { domains: ['relayed.test'] }, profiles: { outbound: {} } },
      'outbound',
    ),
  );
  if (model === undefined) throw new Error('nothing is signed');

  it('knows the domains with a key, the host that bounces are from, and those that mail.yaml excepts', () => {
    expect(model.signing.map(({ domain }) => domain)).toEqual(['example.com', 'b.test', 'mail.example.com']);
    const text = renderOpendkim(model).get('opendkim/sign.lua') ?? '';
    expect(text).toContain(
      [
        'local SENDER_DOMAINS = {',
        '  ["example.com"] = "sign",',
        '  ["b.test"] = "sign",',
        '  ["mail.example.com"] = "sign",',
        '  ["unsigned.test"] = "pass",',
        '  ["relayed.test"] = "pass",',
        '}',
      ].join('\n'),
    );
  });

  it('holds nobody to sender domains in every other profile', () => {
    expect(renderOpendkim(lowered()).get('opendkim/sign.lua')).toContain('local SENDER_DOMAINS = nil\n');
  });

  it.each(['a"b', 'a b', 'a\nb'])('refuses the domain %j', (domain) => {
    expect(() =>
      renderOpendkim({ ...model, everything: { signed: [], except: [domain], named: '' } }),
    ).toThrow(InternalError);
  });
});

it('has the logins that may have each address in From, aliases included', () => {
  const domains = {
    'example.com': {
      dkim: { selectors: { mail: key('k1') } },
      mailboxes: { ann: { password: { secret: 'p' } }, bob: { password: { secret: 'q' } } },
      aliases: { info: ['ann', 'bob'], away: 'x@elsewhere.test' },
    },
  };
  const text = renderOpendkim(lowered({ domains })).get('opendkim/Senders') ?? '';
  expect(text.split('\n').slice(1, 4)).toEqual([
    'ann@example.com ann@example.com',
    'bob@example.com bob@example.com',
    'info@example.com ann@example.com bob@example.com',
  ]);
  expect(text).not.toContain('away');
});
