import type { Check } from '../check.ts';
import type { Arena } from '../engine/arena.ts';
import type { CheckResult } from '../engine/result.ts';
import { runChecks } from '../engine/run.ts';
import type { Named } from './kill-matrix.ts';

/** More than so many results that differ are no accident. */
const accidents = 12;

/**
 * What the checks find in a changed system. A check that does not come out as the mutants say looks once more: what a
 * busy machine did does not happen twice, and what a mutant does happens again.
 */
export async function lookAgain(
  arena: Arena,
  checks: readonly Check[],
  named: Named,
  look: typeof runChecks = runChecks,
): Promise<readonly CheckResult[]> {
  const first = await look(arena, checks);
  const differing = first.filter((result) => differs(result, named)).map(({ check }) => check);
  if (differing.length === 0 || differing.length > accidents) return first;
  const second = await look(arena, differing);
  return first.map((result) => second.find(({ check }) => check === result.check) ?? result);
}

function differs({ check, outcome }: CheckResult, { fail, blind }: Named): boolean {
  if (outcome === 'not-applicable' || outcome === 'left-out') return false;
  if (fail.includes(check.id)) return outcome !== 'fail';
  return blind.includes(check.id) ? outcome !== 'error' : outcome === 'fail' || outcome === 'error';
}
