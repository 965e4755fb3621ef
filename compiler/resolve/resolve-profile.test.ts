import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../schema/mail-spec.ts';
import { resolveProfile } from './resolve-profile.ts';

const user = (more: object = {}): { password: { secret: string } } => ({
  password: { secret: 'x' },
  ...more,
});

function resolved(spec: Partial<MailSpec>, name = 'mailserver'): ReturnType<typeof resolveProfile> {
  return resolveProfile(
    { version: 1, hostname: 'mail.example.com', profiles: { [name]: {} }, ...spec },
    name,
  );
}

describe('defaults', () => {
  it('offers all seven services on every address, with the limits of the profile', () => {
    const { services, limits, tls, auth, platform } = resolved({});
    expect(services.map(({ name, publish: [place] }) => [name, place?.address, place?.port])).toEqual([
      ['smtp', '0.0.0.0', 25],
      ['submission', '0.0.0.0', 587],
      ['submissions', '0.0.0.0', 465],
      ['imap', '0.0.0.0', 143],
      ['imaps', '0.0.0.0', 993],
      ['pop3', '0.0.0.0', 110],
      ['pop3s', '0.0.0.0', 995],
    ]);
    expect(limits).toEqual({
      messageSizeBytes: 26_214_400,
      mailboxSizeBytes: 1_073_741_824,
      connectionsPerMinute: 10,
      messagesPerMinute: 20,
      exemptTrusted: true,
      recipientsPerMinute: undefined,
      recipientsPerMessage: 1000,
    });
    expect([tls.minimum, tls.inbound, auth.requireTls, platform]).toEqual([
      'TLSv1.2',
      'may',
      true,
      'debian-13',
    ]);
  });

  it('promises only what is used', () => {
    const used = resolved({
      domains: { 'example.com': { mailboxes: { a: user() }, catchAll: 'a' } },
      services: { pop3: false },
    });
    expect(used.features.has('catch-all')).toBe(true);
    expect(used.features.has('pop3')).toBe(false);
    expect(used.features.has('dkim')).toBe(false);
    expect(used.features.has('trusted-networks')).toBe(false);
  });
});

describe('a profile that differs from the top', () => {
  const spec: Partial<MailSpec> = {
    limits: { messageSize: '10MB', messagesPerMinute: 5 },
    trusted: [{ network: '10.0.0.0/24' }],
    domains: { 'Example.com': { mailboxes: { Alice: { password: { secret: 'top' } } } } },
    profiles: {
      laptop: {
        base: 'mailserver',
        limits: { messageSize: '1MiB' },
        trusted: [{ network: 'fd00:5::/64', reason: 'lab' }],
        domains: {
          'Example.com': { mailboxes: { Alice: { password: { hash: '{BLF-CRYPT}x' }, quota: '2KiB' } } },
        },
        services: { smtp: { publish: 2525 }, imap: { publish: '127.0.0.1:1143' }, pop3: { publish: false } },
      },
    },
  };
  const laptop = resolved(spec, 'laptop');

  it('merges maps by key and replaces lists', () => {
    expect(laptop.limits).toMatchObject({ messageSizeBytes: 1_048_576, messagesPerMinute: 5 });
    expect(laptop.trusted).toEqual([{ network: '[fd00:5::]/64', reason: 'lab' }]);
  });

  it('replaces a password as a whole', () => {
    expect(laptop.domains[0]?.mailboxes).toEqual([
      {
        address: 'alice@example.com',
        localPart: 'alice',
        password: { kind: 'hash', hash: '{BLF-CRYPT}x' },
        quotaBytes: 2048,
      },
    ]);
  });

  it('publishes at several places, a port alone at each address of the profile', () => {
    const { services } = resolved({
      publish: ['0.0.0.0', '::'],
      services: { submission: { publish: [1587, '[::1]:2587'] }, pop3: false, pop3s: false },
    });
    const places = (service: string): readonly string[] =>
      services
        .filter(({ name }) => name === service)
        .flatMap(({ publish }) => publish.map(({ address, port }) => `${address} ${port}`));
    expect(places('smtp')).toEqual(['0.0.0.0 25', ':: 25']);
    expect(places('submission')).toEqual(['0.0.0.0 1587', ':: 1587', '::1 2587']);
  });

  it('publishes where it says', () => {
    const publish = Object.fromEntries(laptop.services.map((service) => [service.name, service.publish]));
    expect(publish['smtp']).toEqual([{ address: '0.0.0.0', port: 2525 }]);
    expect(publish['imap']).toEqual([{ address: '127.0.0.1', port: 1143 }]);
    expect(publish['pop3']).toEqual([]);
    expect(publish['pop3s']).toEqual([{ address: '0.0.0.0', port: 995 }]);
  });

  it('knows where each value comes from', () => {
    expect(laptop.originOf(['limits', 'messageSize'])).toEqual({
      kind: 'spec',
      path: ['profiles', 'laptop', 'limits', 'messageSize'],
    });
    expect(laptop.originOf(['limits', 'messagesPerMinute'])).toEqual({
      kind: 'spec',
      path: ['limits', 'messagesPerMinute'],
    });
    expect(laptop.originOf(['limits', 'mailboxSize'])).toMatchObject({
      kind: 'profile',
      profile: 'mailserver',
    });
    expect(laptop.originOf(['domains', 'example.com', 'mailboxes', 'alice', 'quota'])).toEqual({
      kind: 'spec',
      path: ['profiles', 'laptop', 'domains', 'Example.com', 'mailboxes', 'Alice', 'quota'],
    });
    expect(laptop.originOf(['domains', 'example.com', 'aliases', 'abuse'])).toMatchObject({ kind: 'mailc' });
    expect(laptop.originOf(['limits', 'constructor'])).toMatchObject({ kind: 'mailc' });
  });
});

describe('addresses', () => {
  it('are whole and lower-case, but for the local parts of other servers', () => {
    const { domains } = resolved({
      domains: {
        'Example.com': {
          mailboxes: { Bob: user() },
          aliases: { Team: ['BOB', 'Bob@EXAMPLE.com', 'Ann@Other.Test'] },
        },
      },
    });
    expect(domains[0]?.aliases[0]).toEqual({
      address: 'team@example.com',
      targets: ['bob@example.com', 'bob@example.com', 'Ann@other.test'],
    });
  });

  it('include a postmaster and an abuse address for every domain', () => {
    const { domains } = resolved({
      domains: {
        'a.test': { mailboxes: { postmaster: user(), bob: user() } },
        'b.test': {},
        'c.test': { catchAll: 'x@other.test' },
        'd.test': { aliases: { info: 'x@other.test', Abuse: 'y@other.test' } },
      },
    });
    expect(
      domains.map(({ aliases }) => aliases.map(({ address, targets }) => `${address} ${targets.join()}`)),
    ).toEqual([
      ['abuse@a.test postmaster@a.test'],
      ['postmaster@b.test postmaster@a.test', 'abuse@b.test postmaster@a.test'],
      [],
      ['info@d.test x@other.test', 'abuse@d.test y@other.test', 'postmaster@d.test x@other.test'],
    ]);
  });
});

describe('throttles', () => {
  it('take domains and pace from known providers', () => {
    const { outbound } = resolved({
      outbound: {
        throttles: {
          yahoo: {},
          microsoft: { delay: '500ms' },
          own: { domains: ['Slow.Test'], concurrency: 2 },
        },
      },
    });
    const [yahoo, microsoft, own] = outbound.throttles;
    expect(yahoo).toMatchObject({ concurrency: 3, delayMs: undefined });
    expect(yahoo?.domains).toContain('aol.com');
    expect(microsoft).toMatchObject({ concurrency: undefined, delayMs: 500 });
    expect(own).toEqual({
      name: 'own',
      domains: ['slow.test'],
      concurrency: 2,
      delayMs: undefined,
      recipients: undefined,
    });
  });
});

it('does not mistake names of JavaScript for keys', () => {
  const spec = JSON.parse(
    '{"domains":{"a.test":{"mailboxes":{"__proto__":{"password":{"secret":"x"}},"constructor":{"password":{"secret":"y"}}}}}}',
  );
  const own = JSON.parse('{"domains":{"a.test":{"mailboxes":{"__proto__":{"quota":"1KiB"}}}}}');
  const { domains } = resolved({ ...spec, profiles: { mailserver: own } });
  expect(domains[0]?.mailboxes.map(({ address, quotaBytes }) => [address, quotaBytes])).toEqual([
    ['__proto__@a.test', 1024],
    ['constructor@a.test', 1_073_741_824],
  ]);
});
