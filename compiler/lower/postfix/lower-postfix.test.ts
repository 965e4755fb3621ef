import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../../schema/mail-spec.ts';
import type { PostfixModel, PostfixParameter } from '../../model/postfix.ts';
import type { PostfixParameterName } from '../../model/postfix-parameters.ts';
import type { PostfixItem } from '../../model/postfix-value.ts';
import { resolveProfile } from '../../resolve/resolve-profile.ts';
import { knownPostfixParameters } from '../../target/known-postfix-parameters.ts';
import { ownerOfPostfixParameter } from '../../target/owned-postfix-parameters.ts';
import { postfixParameters } from '../../target/postfix-parameters.ts';
import { healthService } from './health-service.ts';
import { lowerPostfix } from './lower-postfix.ts';

const user = { password: { secret: 'x' } };
const full: MailSpec = {
  version: 1,
  hostname: 'mail.example.com',
  domains: {
    'example.com': {
      mailboxes: { alice: user, bob: user },
      aliases: { team: ['alice', 'bob'], all: 'team', out: 'x@other.test' },
      dkim: { selectors: { mail: { key: { secret: 'k' } } } },
    },
    'catch.test': { mailboxes: { admin: user, other: user }, catchAll: 'admin', spf: { others: 'softfail' } },
  },
  trusted: [{ network: '10.5.5.0/24' }, { network: 'fd00:5::/64' }],
  limits: { recipientsPerMinute: 50 },
  tls: { outbound: { level: 'dane', destinations: { 'secure.test': 'secure' } } },
  dnsbl: ['zen.example.net'],
  outbound: {
    addressFamily: 'ipv4',
    throttles: { microsoft: {}, slow: { domains: ['slow.test'], delay: '1500ms' } },
  },
  profiles: { mailserver: {} },
};
const lower = (spec: MailSpec): PostfixModel => lowerPostfix(resolveProfile(spec, 'mailserver'));
const mainCf = (model: PostfixModel): readonly PostfixParameter[] =>
  model.sections.flatMap(({ parameters }) => parameters);
const allOf = (model: PostfixModel): readonly PostfixParameter[] => [
  ...mainCf(model),
  // What holds for the health check alone is nobody's to decide.
  ...model.services.filter(({ name }) => name !== 'health').flatMap(({ options }) => options),
];
const rows = (model: PostfixModel, name: string): readonly string[] =>
  model.tables
    .find((table) => table.name === name)
    ?.rows.map(({ key, answer }) => `${key} ${[answer].flat().join(',')}`) ?? [];

describe('parameters', () => {
  it('raise the limit on alias targets only for an alias that needs it', () => {
    const limit = (targets: number) => {
      const all = Array.from({ length: targets }, (_, index) => `user${index}@elsewhere.test`);
      const domains = { 'example.com': { aliases: { all } } };
      return mainCf(lower({ ...full, domains })).find(({ name }) => name === 'virtual_alias_expansion_limit')
        ?.value;
    };
    expect(limit(1000)).toBeUndefined();
    expect(limit(1001)).toEqual({ kind: 'integer', value: 2002 });
  });

  it.each(['debian-12', 'debian-13'] as const)('are known to %s and owned by mailc', (platform) => {
    const { names, perService } = knownPostfixParameters(platform);
    for (const { name } of allOf(lower(full))) {
      const known =
        names.has(name) ||
        name.startsWith('mailc_') ||
        perService.some((ending) => name.endsWith(`-throttle${ending}`));
      expect(known, name).toBe(true);
      const isDefault =
        name in postfixParameters && 'default' in postfixParameters[name as PostfixParameterName];
      expect(ownerOfPostfixParameter(name) === undefined, name).toBe(isDefault);
    }
  });

  it.each(['debian-12', 'debian-13'] as const)('of the health check are known to %s', (platform) => {
    const { names } = knownPostfixParameters(platform);
    expect(healthService.options.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
  });

  it('stand in main.cf once', () => {
    const names = mainCf(lower(full)).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('pace transports in main.cf only, in whole seconds', () => {
    const model = lower(full);
    const pace = (parameter: PostfixParameter): boolean => parameter.name.includes('-throttle_');
    expect(model.services.flatMap(({ options }) => options).filter(pace)).toEqual([]);
    expect(
      mainCf(model)
        .filter(pace)
        .map(({ name, value }) => [name, 'value' in value && value.value]),
    ).toEqual([
      ['microsoft-throttle_destination_concurrency_limit', 5],
      ['slow-throttle_destination_rate_delay', 2],
      ['slow-throttle_destination_concurrency_failed_cohort_limit', 10],
    ]);
  });

  it('of mail.yaml come last, as literal text', () => {
    const model = lower({
      ...full,
      postfix: { parameters: { maximal_queue_lifetime: '4h', smtpd_timeout: 60 } },
    });
    expect(
      mainCf(model)
        .slice(-2)
        .map(({ value }) => value),
    ).toEqual([
      { kind: 'text', text: '4h' },
      { kind: 'integer', value: 60 },
    ]);
    const names = mainCf(model).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('tables', () => {
  it('are each looked up, and each that is looked up exists', () => {
    const model = lower(full);
    const items = allOf(model).flatMap(({ value }): readonly (PostfixItem | undefined)[] => {
      if (value.kind === 'list') return value.items;
      return value.kind === 'restrictions' ? value.items.map(({ argument }) => argument) : [];
    });
    const used = items.flatMap((item) => (item?.kind === 'table' ? [item.table.name] : []));
    const byPrograms = model.services.flatMap(({ attributes = [] }) =>
      [...attributes.join(' ').matchAll(/\/tables\/(?:hash\/)?(\S+)/g)].map(([, name = '']) => name),
    );
    expect([...new Set([...used, ...byPrograms])].sort()).toEqual(
      model.tables.map(({ name }) => name).sort(),
    );
  });

  it('keep a catch-all away from the mailboxes of its domain', () => {
    expect(rows(lower(full), 'aliases').filter((row) => row.includes('catch.test'))).toEqual([
      'admin@catch.test admin@catch.test',
      'other@catch.test other@catch.test',
      '@catch.test admin@catch.test',
    ]);
  });

  it('let a login send as its mailbox and as the aliases that lead there, not as what a catch-all takes', () => {
    expect(rows(lower(full), 'senders')).toEqual([
      'alice@example.com alice@example.com',
      'bob@example.com bob@example.com',
      'admin@catch.test admin@catch.test',
      'other@catch.test other@catch.test',
      'team@example.com alice@example.com,bob@example.com',
      'all@example.com alice@example.com,bob@example.com',
      'postmaster@example.com alice@example.com',
      'abuse@example.com alice@example.com',
    ]);
  });

  it('refuse strangers only senders of domains that say so in their SPF record', () => {
    expect(rows(lower(full), 'own-domains').map((row) => row.split(' ')[0])).toEqual(['example.com']);
  });

  it('let only loopback and trusted networks meet the signer on port 25', () => {
    expect(rows(lower(full), 'milter-clients').map((row) => row.replace(/ unix:.*/, ' signed'))).toEqual([
      '@gateways DISABLE',
      '127.0.0.0/8 signed',
      '::1/128 signed',
      '10.5.5.0/24 signed',
      'fd00:5::/64 signed',
      '0.0.0.0/0 DISABLE',
      '::/0 DISABLE',
    ]);
  });

  it('are indexed above a thousand rows', () => {
    const mailboxes = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`u${index}`, user]));
    const { tables } = lower({ ...full, domains: { 'example.com': { mailboxes } } });
    expect(tables.map(({ name, type }) => `${type}:${name}`)).toEqual([
      'texthash:domains',
      'hash:mailboxes',
      'texthash:aliases',
      'hash:senders',
      'texthash:null-sender',
      'texthash:own-domains',
      'texthash:transport',
      'texthash:tls-policy',
      'cidr:gateways',
      'texthash:mailbox-room',
    ]);
  });
});

describe('services', () => {
  it('hold a throttle with many domains to its concurrency altogether', () => {
    const processes = lower(full)
      .services.filter(({ name }) => name.endsWith('-throttle'))
      .map((service) => [service.name, service.processes]);
    expect(processes).toEqual([
      ['microsoft-throttle', 5],
      ['slow-throttle', undefined],
    ]);
  });

  it('are those of mail.yaml, with no parameter of the milter where nothing is signed', () => {
    const model = lower({
      ...full,
      domains: { 'example.com': { mailboxes: { alice: user } } },
      services: { smtp: false, submissions: false },
    });
    expect(model.services.filter(({ type }) => type === 'inet').map(({ name }) => name)).toEqual(['587']);
    expect(allOf(model).filter(({ name }) => name.includes('milter'))).toEqual([]);
  });

  it('offer logins on submission only', () => {
    const { services } = lower(full);
    const logins = services.filter(({ options }) =>
      options.some(
        ({ name, value }) => name === 'smtpd_sasl_auth_enable' && value.kind === 'boolean' && value.value,
      ),
    );
    expect(logins.map(({ name }) => name)).toEqual(['587', '465']);
  });
});
