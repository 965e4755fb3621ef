import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../compile.ts';

interface ComposeFile {
  readonly services: Readonly<
    Record<string, { readonly networks?: readonly string[]; readonly environment?: object }>
  >;
  readonly networks?: Readonly<
    Record<
      string,
      {
        readonly enable_ipv6?: boolean;
        readonly ipam?: { readonly config: readonly { readonly subnet: string; readonly gateway: string }[] };
      } | null
    >
  >;
}

function composed(
  publish: string,
  { profile = 'mailserver', hostname = 'mail.example.com' } = {},
): ComposeFile {
  const text = `version: 1
hostname: ${hostname}
publish: ${publish}
tls: { certificate: { selfSigned: true } }
domains: { example.com: { unsigned: a test, ${profile === 'outbound' ? '' : 'mailboxes: { user1: { password: { secret: pw } } }, '}aliases: { postmaster: a@example.net } } }
trusted: [{ network: 10.88.9.0/24, reason: the application }]
profiles: { ${profile}: {} }
`;
  const [compiled] = compile({ file: 'mail.yaml', text }).profiles;
  return parse(compiled?.tree.get('compose.yaml') ?? '') as ComposeFile;
}

test.each(['"::"', '[0.0.0.0, "::"]', '["2001:db8::25"]', '["::1", "2001:db8::25"]'])(
  'published on %s, clients come in through a network with IPv6 that stands first',
  (publish) => {
    const { services, networks = {} } = composed(publish);
    for (const name of ['postfix', 'dovecot'])
      expect(services[name]?.networks?.toSorted()[0]).toBe('clients');
    expect(Object.keys(networks)).toEqual(['clients', 'default']);
    expect(networks['clients']?.enable_ipv6).toBe(true);
    const [address] = networks['clients']?.ipam?.config ?? [];
    // RFC 4193 section 3.1: the prefix, and the bit that says that it was made here.
    expect(address?.subnet).toMatch(/^fd[0-9a-f]{2}:[0-9a-f]{4}:[0-9a-f]{4}::\/64$/);
    expect(address?.gateway).toBe(address?.subnet.replace('/64', '1'));
  },
);

test.each(['0.0.0.0', '"::1"', '[127.0.0.1, "0:0:0:0:0:0:0:1"]'])(
  'published on %s, there is none',
  (publish) => {
    const { services, networks } = composed(publish);
    expect([services['postfix']?.networks, networks]).toEqual([undefined, undefined]);
  },
);

test('two systems have two networks', () => {
  const subnet = (hostname: string) =>
    composed('"::"', { hostname }).networks?.['clients']?.ipam?.config[0]?.subnet;
  expect(subnet('mail.example.com')).not.toBe(subnet('mail.example.org'));
});

test.each([
  ['mailserver', '127.0.0.1', false],
  ['mailserver', '"::1"', false],
  ['outbound', '127.0.0.1', true],
  ['outbound', '[127.0.0.1, "::1"]', true],
  ['outbound', '[127.0.0.1, 192.0.2.1]', false],
  ['outbound', '["::1", "2001:db8::25"]', false],
  ['outbound', '0.0.0.0', false],
])('%s published on %s trusts the gateway: %s', (profile, publish, trusted) => {
  const { services } = composed(publish, { profile });
  expect('MAILC_TRUST_HOST' in (services['postfix']?.environment ?? {})).toBe(trusted);
});
