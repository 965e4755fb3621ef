import { expect, test } from 'vitest';
import type { Check } from '../check.ts';
import type { Arena } from '../engine/arena.ts';
import type { CheckResult, Outcome } from '../engine/result.ts';
import { lookAgain } from './look-again.ts';

const arena = {} as Arena;

/** Looks that find, one after the other, what is said; and which checks each of them was for. */
function looks(...found: readonly Readonly<Record<string, Outcome>>[]) {
  const asked: string[] = [];
  const left = [...found];
  const look = (_arena: Arena, checks: readonly Check[]): Promise<CheckResult[]> => {
    asked.push(checks.map(({ id }) => id).join(' '));
    const outcomes = left.shift() ?? {};
    return Promise.resolve(
      checks.map((check) => ({ check, outcome: outcomes[check.id] ?? 'pass' }) as CheckResult),
    );
  };
  return { asked, look };
}

const checks = ['a', 'b', 'c'].map((id) => ({ id }) as Check);
const named = { fail: ['a'], blind: ['b'] };

test.each<[string, Record<string, Outcome>[], string[], string]>([
  ['what was said, looked at once', [{ a: 'fail', b: 'error' }], ['a b c'], 'fail error pass'],
  [
    'an accident, looked at twice',
    [{ a: 'fail', b: 'error', c: 'fail' }, {}],
    ['a b c', 'c'],
    'fail error pass',
  ],
  [
    'a difference that stays',
    [{ b: 'error', c: 'error' }, { c: 'error' }],
    ['a b c', 'a c'],
    'pass error error',
  ],
  [
    'a check that does not apply is no difference',
    [{ a: 'fail', b: 'not-applicable' }],
    ['a b c'],
    'fail not-applicable pass',
  ],
])('%s', async (_name, found, asked, outcomes) => {
  const seen = looks(...found);
  const results = await lookAgain(arena, checks, named, seen.look);
  expect(seen.asked).toEqual(asked);
  expect(results.map(({ outcome }) => outcome).join(' ')).toBe(outcomes);
});

test('many differences are no accident', async () => {
  const many = Array.from({ length: 13 }, (_, n) => ({ id: `many-${n}` }) as Check);
  const seen = looks(Object.fromEntries(many.map(({ id }) => [id, 'fail'])));
  await lookAgain(arena, many, { fail: [], blind: [] }, seen.look);
  expect(seen.asked).toHaveLength(1);
});
