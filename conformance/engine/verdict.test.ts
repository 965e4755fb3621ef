import { expect, test } from 'vitest';
import type { CheckResult, Outcome } from './result.ts';
import { exitCode } from './verdict.ts';

const results = (...outcomes: Outcome[]): CheckResult[] =>
  outcomes.map((outcome) => ({ outcome }) as CheckResult);

test.each<[Outcome[], number]>([
  [['pass', 'pass'], 0],
  [['pass', 'deviation', 'not-applicable'], 0],
  [[], 2],
  [['not-applicable'], 2],
  [['pass', 'error'], 2],
  [['pass', 'fail'], 1],
  [['fail', 'error'], 1],
  [new Array<Outcome>(256).fill('fail'), 1],
])('%s exits %i', (outcomes, code) => {
  expect(exitCode(results(...outcomes))).toBe(code);
});

test('what was left out is no failure, unless it was asked for by name', () => {
  const left = { outcome: 'left-out', check: { id: 'queue/survives-kill' } } as CheckResult;
  expect(exitCode([...results('pass'), left])).toBe(0);
  expect(exitCode([...results('pass'), left], ['queue/*'])).toBe(0);
  expect(exitCode([...results('pass'), left], ['queue/survives-kill'])).toBe(2);
  expect(exitCode([left])).toBe(2);
});
