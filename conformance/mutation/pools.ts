import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import type { Mutant } from '../mutant.ts';
import { expectedReds } from './kill-matrix.ts';

/** How many mutants are tried together at most. */
const size = 10;

/**
 * Mutants that can be tried together: no check is named by two of them, so that each red has one owner, and none blinds
 * checks, silences a service, disturbs or changes the containers themselves. A pool can prove its mutants caught and nothing
 * else: what it does not prove is tried again in smaller ones.
 */
export function pools(
  mutants: readonly Mutant[],
  checks: readonly Check[],
  spec: ResolvedSpec,
): readonly (readonly Mutant[])[] {
  const found: { readonly members: Mutant[]; readonly named: Set<string> }[] = [];
  const alone: Mutant[][] = [];
  for (const mutant of mutants) {
    const { fail, blind } = expectedReds(mutant, spec);
    const disturbs = fail.some((id) => checks.find((check) => check.id === id)?.disturbs);
    if (disturbs || blind.length > 0 || mutant.unanswered !== undefined || mutant.alone) {
      alone.push([mutant]);
      continue;
    }
    const pool = found.find(
      ({ members, named }) => members.length < size && !fail.some((id) => named.has(id)),
    );
    if (pool === undefined) found.push({ members: [mutant], named: new Set(fail) });
    else {
      pool.members.push(mutant);
      for (const id of fail) pool.named.add(id);
    }
  }
  return [...found.map(({ members }) => members), ...alone];
}
