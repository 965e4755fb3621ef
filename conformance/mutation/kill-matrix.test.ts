import { expect, test } from 'vitest';
import type { Feature } from '../../schema/feature.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import type { CheckResult, Outcome } from '../engine/result.ts';
import type { Mutant } from '../mutant.ts';
import { StillBorn } from '../mutate/replace-in.ts';
import { expectedReds, incompleteness, isTried, judge, judgePool } from './kill-matrix.ts';

const mutant = (id: string): Mutant => ({ id }) as Mutant;
const results = (outcomes: Readonly<Record<string, Outcome>>): CheckResult[] =>
  Object.entries(outcomes).map(
    ([id, outcome]) => ({ check: { id } as Check, outcome, reason: '' }) as CheckResult,
  );
const named = (...fail: string[]): { fail: string[]; blind: string[] } => ({ fail, blind: [] });

test.each<[string, ReturnType<typeof named>, Record<string, Outcome>, string]>([
  ['exactly the named check fails', named('a'), { a: 'fail', b: 'pass' }, 'caught'],
  ['the named check passes', named('a'), { a: 'pass', b: 'pass' }, 'differs'],
  ['another check fails too', named('a'), { a: 'fail', b: 'fail' }, 'differs'],
  ['the named check is blind', named('a'), { a: 'error', b: 'pass' }, 'differs'],
  ['another check is blind', named('a'), { a: 'fail', b: 'error' }, 'differs'],
  ['a named check does not exist', named('a', 'z'), { a: 'fail' }, 'differs'],
  ['no check is named', named(), { a: 'pass' }, 'differs'],
  ['blindness that was announced', { fail: ['a'], blind: ['b'] }, { a: 'fail', b: 'error' }, 'caught'],
  [
    'announced blindness that does not occur',
    { fail: ['a'], blind: ['b'] },
    { a: 'fail', b: 'pass' },
    'differs',
  ],
])('%s', (_name, expected, outcomes, verdict) => {
  expect(judge(mutant('m'), expected, results(outcomes), 1).verdict).toBe(verdict);
});

test('a still-born mutant proves nothing', () => {
  expect(judge(mutant('m'), named('a'), new StillBorn('smtp does not answer'), 1)).toMatchObject({
    verdict: 'still-born',
    failed: [],
  });
});

test.each<[string, Record<string, Outcome>, string, string]>([
  ['exactly the union fails', { a: 'fail', b: 'fail', c: 'pass' }, 'm n', ''],
  ['one of the union passes', { a: 'fail', b: 'pass', c: 'pass' }, 'm', 'n'],
  ['one of the union is blind', { a: 'error', b: 'fail', c: 'pass' }, 'n', 'm'],
  ['something else fails', { a: 'fail', b: 'fail', c: 'fail' }, '', 'm n'],
  ['something else is blind', { a: 'fail', b: 'fail', c: 'error' }, '', 'm n'],
])('of a pool, when %s, some are proved', (_name, outcomes, caught, open) => {
  const pool = [
    { mutant: mutant('m'), named: named('a') },
    { mutant: mutant('n'), named: named('b') },
  ];
  const pooled = judgePool(pool, results(outcomes), 1);
  expect(pooled.caught.map((each) => `${each.mutant.id} ${each.verdict}`).join(' ')).toBe(
    caught.replace(/\w/g, '$& caught'),
  );
  expect(pooled.open.map(({ id }) => id).join(' ')).toBe(open);
});

test('a pool that does not live proves nothing', () => {
  const pool = [{ mutant: mutant('m'), named: named('a') }];
  expect(judgePool(pool, new StillBorn('smtp does not answer'), 1)).toMatchObject({
    caught: [],
    open: [{ id: 'm' }],
  });
});

test('a check that catches nothing is a gap, unless it does not apply', () => {
  const killed = [
    judge(mutant('m'), named('a'), results({ a: 'fail' }), 1),
    judge(mutant('n'), named('b'), results({ b: 'pass' }), 1),
  ];
  const gaps = incompleteness(results({ a: 'pass', b: 'pass', c: 'not-applicable' }), killed);
  expect(gaps).toEqual(['b catches no mutant']);
});

const promising = (...features: Feature[]): ResolvedSpec =>
  ({
    features: new Set(features),
    outbound: { addressFamily: 'any' },
    services: [],
    trusted: [],
    platform: 'debian-13',
  }) as unknown as ResolvedSpec;
const known = [
  { id: 'read', requires: ['imaps'], vantage: 'outside' },
  { id: 'sent', requires: ['upstream'], vantage: 'outside' },
] as unknown as readonly Check[];
const both = { id: 'm', caughtBy: ['read', 'sent', 'gone'] } as unknown as Mutant;

test('a mutant names the checks that apply, and those that do not exist', () => {
  expect(expectedReds(both, promising('imaps'), known).fail).toEqual(['read', 'gone']);
  expect(expectedReds(both, promising('upstream'), known).fail).toEqual(['sent', 'gone']);
});

test.each<[string, Partial<Mutant>, ResolvedSpec, readonly string[], boolean]>([
  ['a check applies', {}, promising('upstream'), [], true],
  ['no check applies', {}, promising('smtp'), [], false],
  ['what applies is proved elsewhere', {}, promising('upstream'), ['sent'], false],
  ['one of two is proved elsewhere', {}, promising('upstream', 'imaps'), ['read'], true],
  ['there is nothing to break', { requires: ['dkim'] }, promising('upstream'), [], false],
  ['another platform', { platforms: ['debian-12'] }, promising('upstream'), [], false],
])('whether a mutant is tried: %s', (_name, more, spec, elsewhere, tried) => {
  const one = { ...both, caughtBy: ['read', 'sent'], ...more };
  expect(isTried(one, spec, new Set(elsewhere), known)).toBe(tried);
});

test('what is proved elsewhere is no gap', () => {
  expect(incompleteness(results({ a: 'pass', b: 'pass' }), [], new Set(['a']))).toEqual([
    'b catches no mutant',
  ]);
});
