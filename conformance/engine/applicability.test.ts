import { expect, test } from 'vitest';
import type { Feature } from '../../schema/feature.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import { entryService, vantageOf } from '../entry.ts';
import type { CheckVantage } from '../vantage.ts';
import { inapplicable } from './applicability.ts';

const spec = (features: readonly Feature[], trusted: readonly string[] = ['10.5.5.0/24']): ResolvedSpec =>
  ({
    features: new Set(features),
    outbound: { addressFamily: 'any' },
    services: [],
    trusted: trusted.map((network) => ({ network })),
  }) as unknown as ResolvedSpec;
const check = (vantage: CheckVantage): Check => ({ requires: [], vantage }) as unknown as Check;

const mailserver = spec(['smtp', 'smtp-inbound', 'submission', 'logins']);
const outbound = spec(['submission']);
const smarthost = spec(['smtp']);
const loginsOnly = spec(['submission', 'logins']);

test('where mail needs no login', () => {
  expect([mailserver, outbound, smarthost, loginsOnly].map(entryService)).toEqual([
    'smtp',
    'submission',
    'smtp',
    undefined,
  ]);
});

test.each<[CheckVantage, string]>([
  ['entry', 'outside inside inside'],
  ['trusted', 'inside inside inside'],
  ['outgoing', 'outside inside inside'],
  ['clients', 'outside inside inside'],
  ['published', 'published published published'],
])('the vantage %s', (vantage, expected) => {
  const vantages = [mailserver, outbound, smarthost].map((each) => vantageOf(vantage, each, 4));
  expect(vantages.join(' ')).toBe(expected);
});

test('nobody enters without a login where every service wants one', () => {
  expect(inapplicable(check('entry'), loginsOnly)).toBe('every service of mail.yaml wants a login');
  expect(inapplicable(check('clients'), loginsOnly)).toBeUndefined();
});

test('a system for trusted networks that trusts none cannot be entered', () => {
  expect(inapplicable(check('entry'), spec(['smtp'], []))).toBe('mail.yaml trusts no IPv4 network');
});
