import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import type { Mutant } from '../mutant.ts';
import { expectedReds } from './kill-matrix.ts';

/** How many mutants are tried together at most, and of those that checks notice which run one by one. */
const size = 10;
const disturbingSize = 4;

interface Pool {
  readonly members: Mutant[];
  readonly named: Set<string>;
}

/**
 * Mutants that can be tried together: no check is named by two of them, so that each red has one owner, and none blinds
 * checks, silences a service or changes the containers themselves. A pool can prove its mutants caught and nothing else:
 * what it does not prove is tried again in smaller ones.
 */
export function pools(
  mutants: readonly Mutant[],
  checks: readonly Check[],
  spec: ResolvedSpec,
): readonly (readonly Mutant[])[] {
  const beside: Pool[] = [];
  const disturbing: Pool[] = [];
  const alone: Mutant[][] = [];
  for (const mutant of mutants) {
    const { fail, blind } = expectedReds(mutant, spec);
    const disturbs = fail.some((id) => checks.find((check) => check.id === id)?.disturbs);
    if (blind.length > 0 || mutant.unanswered !== undefined || mutant.alone) alone.push([mutant]);
    else if (disturbs) put(mutant, fail, disturbing, disturbingSize);
    else put(mutant, fail, beside, size);
  }
  return [...[...beside, ...disturbing].map(({ members }) => members), ...alone];
}

/** Puts a mutant into the first pool that has room, and of which no member names a check that it names; or a new one. */
function put(mutant: Mutant, named: readonly string[], found: Pool[], most: number): void {
  const pool = found.find(({ members, named: taken }) => {
    return members.length < most && !named.some((id) => taken.has(id));
  });
  if (pool === undefined) found.push({ members: [mutant], named: new Set(named) });
  else {
    pool.members.push(mutant);
    for (const id of named) pool.named.add(id);
  }
}
