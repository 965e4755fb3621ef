import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../../schema/mail-spec.ts';
import type { PostfixModel } from '../../model/postfix.ts';
import { valueText } from '../../render/postfix/value.ts';
import { resolveProfile } from '../../resolve/resolve-profile.ts';
import { lowerPostfix } from './lower-postfix.ts';

const dkim = { selectors: { mail: { key: { secret: 'k' } } } };
const spec: MailSpec = {
  version: 1,
  hostname: 'out.example.com',
  domains: {
    'example.com': { aliases: { team: ['a@other.test', 'b@other.test'] }, dkim },
    'sender.test': { dkim },
  },
  trusted: [{ network: '10.5.5.0/24' }],
  profiles: { outbound: {} },
};
const lower = (more: Partial<MailSpec> = {}): PostfixModel =>
  lowerPostfix(resolveProfile({ ...spec, ...more }, 'outbound'));
const value = (model: PostfixModel, name: string): string | undefined => {
  const found = model.sections
    .flatMap(({ parameters }) => parameters)
    .find((parameter) => parameter.name === name);
  return found && valueText(found.value);
};
const rows = (model: PostfixModel, name: string): readonly string[] | undefined =>
  model.tables
    .find((table) => table.name === name)
    ?.rows.map(({ key, answer }) => `${key} ${[answer].flat().join(',')}`);

describe('a system without mailboxes', () => {
  it('has nothing of Dovecot', () => {
    const model = lower();
    const names = model.sections.flatMap(({ parameters }) => parameters.map(({ name }) => name));
    expect(
      names.filter((name) => /sasl|lmtp|virtual_transport|mailbox_(size|limit|maps)/.test(name)),
    ).toEqual([]);
    expect(model.services.map(({ command }) => command)).not.toContain('lmtp');
    expect(model.tables.map(({ name }) => name)).not.toContain('mailboxes');
  });

  it('answers for domains with aliases and for its own name, and for no mere sender domain', () => {
    const model = lower();
    expect(rows(model, 'domains')).toEqual(['example.com aliases']);
    expect(value(model, 'virtual_alias_domains')).toBe('texthash:/etc/postfix/tables/domains $myhostname');
    expect(value(model, 'virtual_mailbox_domains')).toBe('');
    expect(value(model, 'mydestination')).toBe('localhost');
  });

  it('lists a host name that is a domain of mail.yaml once', () => {
    const model = lower({ hostname: 'example.com' });
    expect(value(model, 'virtual_alias_domains')).toBe('texthash:/etc/postfix/tables/domains');
    const keys = rows(model, 'aliases')?.map((row) => row.split(' ')[0]) ?? [];
    expect(keys).toEqual([...new Set(keys)]);
    expect(value(lower({ hostname: 'sender.test' }), 'virtual_alias_domains')).not.toContain('$myhostname');
  });

  it('has the same restrictions on every port', () => {
    const model = lower({ services: { smtp: true, submissions: true } });
    const options = model.services
      .filter(({ type }) => type === 'inet')
      .flatMap(({ options: own }) => own.map(({ name }) => name));
    expect(options.filter((name) => name.includes('restrictions'))).toEqual([]);
    expect(value(model, 'smtpd_delay_reject')).toBe('no');
  });
});

describe('sender domains', () => {
  it('are those of mail.yaml, with the hosts below a masqueraded one', () => {
    const model = lower({ masquerade: { domains: ['example.com'] } });
    expect(rows(model, 'sender-domains')).toEqual([
      'example.com permit_mynetworks, reject',
      '.example.com permit_mynetworks, reject',
      'sender.test permit_mynetworks, reject',
    ]);
    expect(value(model, 'smtpd_sender_restrictions')).toMatch(/static:\{553 5\.7\.1 Use .*\}$/);
  });

  it('do not matter where anybody may send', () => {
    const model = lower({ senders: { anybody: 'a test' } });
    expect(rows(model, 'sender-domains')).toBeUndefined();
    expect(value(model, 'smtpd_sender_restrictions')).toBe('permit_mynetworks reject');
    expect(value(model, 'header_checks')).toBeUndefined();
  });
});

it('reports problems to whom mail.yaml names', () => {
  const model = lower({ notices: { classes: ['bounce', 'resource'], to: 'Team@example.com' } });
  expect(value(model, 'notify_classes')).toBe('bounce resource');
  for (const name of ['bounce_notice_recipient', '2bounce_notice_recipient', 'error_notice_recipient'])
    expect(value(model, name)).toBe('team@example.com');
  expect(value(model, 'delay_notice_recipient')).toBeUndefined();
});

it('paces what no throttle does, and nothing else', () => {
  const model = lower({ outbound: { pace: { delay: '1500ms', recipients: 20 } } });
  expect(value(model, 'smtp_destination_rate_delay')).toBe('2s');
  expect(value(model, 'smtp_destination_recipient_limit')).toBe('20');
  expect(value(model, 'default_destination_rate_delay')).toBeUndefined();
});

it('needs no certificate where no service speaks TLS', () => {
  const model = lower({ services: { smtp: true, submission: false }, tls: { inbound: 'none' } });
  expect(value(model, 'smtpd_tls_chain_files')).toBeUndefined();
  expect(value(model, 'smtpd_tls_security_level')).toBe('none');
  expect(value(lower(), 'smtpd_tls_chain_files')).toBe('/etc/postfix/tls/server.pem');
});
