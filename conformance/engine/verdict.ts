import type { CheckResult, Outcome } from './result.ts';

/** Number of results by outcome. */
export type Counts = Readonly<Record<Outcome, number>>;

export function countOutcomes(results: readonly CheckResult[]): Counts {
  const counts = { pass: 0, fail: 0, differs: 0, deviation: 0, 'not-applicable': 0, 'left-out': 0, error: 0 };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/**
 * 1 when anything failed; 2 when nothing was executed, something could not be verified, or a check that was asked for by
 * its id (`named`) was left out; 0 otherwise. The formats of reports have no part in it.
 */
export function exitCode(results: readonly CheckResult[], named: readonly string[] = []): 0 | 1 | 2 {
  const counts = countOutcomes(results);
  const missed = results.some(({ check, outcome }) => outcome === 'left-out' && named.includes(check.id));
  if (counts.fail > 0) return 1;
  if (counts.error > 0 || missed || counts.pass + counts.differs + counts.deviation === 0) return 2;
  return 0;
}
