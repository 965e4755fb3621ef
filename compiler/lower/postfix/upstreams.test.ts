import { describe, expect, it } from 'vitest';
import type { MailSpec } from '../../../schema/mail-spec.ts';
import type { Outbound } from '../../../schema/outbound.ts';
import type { PostfixModel } from '../../model/postfix.ts';
import { resolveProfile } from '../../resolve/resolve-profile.ts';
import { lowerPostfix } from './lower-postfix.ts';

const account = (name: string) => ({ username: name, password: { secret: `${name}-password` } });

function lower(outbound: Outbound, more: Partial<MailSpec> = {}): PostfixModel {
  const spec: MailSpec = {
    version: 1,
    hostname: 'relay.example.com',
    domains: { 'a.test': {}, 'b.test': {} },
    outbound,
    profiles: { smarthost: {}, mailserver: {} },
    ...more,
  };
  return lowerPostfix(resolveProfile(spec, 'smarthost'));
}

const value = ({ sections }: PostfixModel, name: string): unknown =>
  sections.flatMap(({ parameters }) => parameters).find((parameter) => parameter.name === name)?.value;

const rows = ({ tables }: PostfixModel, name: string): readonly string[] =>
  tables.find((table) => table.name === name)?.rows.map(({ key, answer }) => `${key} ${answer}`) ?? [];

describe('upstream servers', () => {
  it('demand a verified certificate for a login and for TLS from the first byte, whatever holds elsewhere', () => {
    const tls = { outbound: { level: 'may', destinations: { 'own.test': 'verify' } } } as const;
    const relays = {
      relay: { host: 'plain.test' },
      relaysBySender: {
        'a.test': { host: 'login.test', credentials: account('a') },
        'b.test': { host: 'wrapped.test', port: 465 },
        'c.test': { host: 'own.test' },
      },
    };
    expect(rows(lower(relays, { tls }), 'tls-policy')).toEqual([
      '[plain.test]:587 may',
      '[login.test]:587 secure',
      '[wrapped.test]:465 secure',
      '[own.test]:587 verify',
      'own.test verify',
    ]);
  });

  it('have one level, the stricter one, where several relays share a server', () => {
    const relay = { host: 'shared.test' };
    const relaysBySender = { 'a.test': { host: 'shared.test', credentials: account('a') } };
    const tls = { outbound: { level: 'encrypt' } } as const;
    expect(rows(lower({ relay, relaysBySender }, { tls }), 'tls-policy')).toEqual([
      '[shared.test]:587 secure',
    ]);
  });

  it('know each account by its server, or by the sender where a server has several', () => {
    const relay = { host: 'one.test', credentials: account('main') };
    const keys = (host: string, name: string): readonly string[] =>
      lower({ relay, relaysBySender: { 'a.test': { host, credentials: account(name) } } }).upstreamLogins.map(
        ({ key }) => key,
      );
    expect(keys('two.test', 'other')).toEqual(['[one.test]:587', '[two.test]:587']);
    expect(keys('one.test', 'main')).toEqual(['[one.test]:587']);
    expect(keys('one.test', 'other')).toEqual(['[one.test]:587', '@a.test']);
  });

  it('give an account to its own senders only where the server also takes mail without one', () => {
    const relaysBySender = { 'a.test': { host: 'one.test', credentials: account('a') } };
    const model = lower({ relay: { host: 'one.test' }, relaysBySender });
    expect(model.upstreamLogins.map(({ key }) => key)).toEqual(['@a.test']);
    expect(value(model, 'smtp_sender_dependent_authentication')).toEqual({ kind: 'boolean', value: true });
  });

  it('get no more recipients at once than both they and mail.yaml allow', () => {
    const relay = { provider: 'google-workspace' } as const;
    const limit = (recipients: number | undefined): unknown =>
      value(
        lower({ relay, ...(recipients === undefined ? {} : { pace: { recipients } }) }),
        'smtp_destination_recipient_limit',
      );
    expect(limit(undefined)).toEqual({ kind: 'integer', value: 100 });
    expect(limit(20)).toEqual({ kind: 'integer', value: 20 });
    expect(limit(500)).toEqual({ kind: 'integer', value: 100 });
  });
});
