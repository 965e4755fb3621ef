import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check } from '../check.ts';
import { checks as allChecks } from '../checks/index.generated.ts';
import { inapplicable } from '../engine/applicability.ts';
import type { CheckResult } from '../engine/result.ts';
import type { Mutant } from '../mutant.ts';
import { StillBorn } from '../mutate/replace-in.ts';
import { firstWrong } from '../report/first-wrong.ts';

/** What a mutant says of the checks: which fail, and which cannot see. */
export interface Named {
  readonly fail: readonly string[];
  readonly blind: readonly string[];
}

/**
 * - `caught`: exactly the named checks failed
 * - `differs`: some named check did not, or another one did
 * - `still-born`: the changed system does not live, which proves nothing
 */
export interface Killed {
  readonly mutant: Mutant;
  readonly verdict: 'caught' | 'differs' | 'still-born';
  readonly ms: number;
  /** Checks that failed, by id. */
  readonly failed: readonly string[];
  readonly blind: readonly string[];
  /** What differs, or why it is still-born, a line each. */
  readonly remarks: readonly string[];
}

/** The ids that a mutant names for this spec; those of checks that do not apply to it are left out. */
export function expectedReds(
  mutant: Mutant,
  spec: ResolvedSpec,
  checks: readonly Check[] = allChecks,
): Named {
  const { caughtBy, blinds } = mutant;
  const applies = (id: string): boolean => {
    const check = checks.find((each) => each.id === id);
    return check === undefined || inapplicable(check, spec) === undefined;
  };
  const named = typeof caughtBy === 'function' ? caughtBy(spec) : caughtBy;
  return { fail: named.filter(applies), blind: (blinds?.checks ?? []).filter(applies) };
}

/**
 * Whether a mutant is tried: it is a defect of this platform and of a system with these features, and one of its checks
 * applies and is not proved elsewhere.
 */
export function isTried(
  mutant: Mutant,
  spec: ResolvedSpec,
  proved: ReadonlySet<string>,
  checks: readonly Check[] = allChecks,
): boolean {
  const { platforms, requires = [] } = mutant;
  if (platforms !== undefined && !platforms.includes(spec.platform)) return false;
  if (!requires.every((feature) => spec.features.has(feature))) return false;
  return expectedReds(mutant, spec, checks).fail.some((id) => !proved.has(id));
}

/** Compares what a mutant says with what happened. */
export function judge(
  mutant: Mutant,
  named: Named,
  tried: readonly CheckResult[] | StillBorn,
  ms: number,
): Killed {
  if (tried instanceof StillBorn) {
    return {
      mutant,
      verdict: 'still-born',
      ms,
      failed: [],
      blind: [],
      remarks: [`still-born: ${tried.message}`],
    };
  }
  const having = (outcome: string): string[] =>
    tried.filter((each) => each.outcome === outcome).map(({ check }) => check.id);
  const [failed, blind] = [having('fail'), having('error')];
  const unknown = named.fail.filter((id) => !tried.some(({ check }) => check.id === id));
  const remarks = [
    ...(named.fail.length === 0 ? ['names no check'] : []),
    ...unknown.map((id) => `${id} is no check`),
    ...named.fail
      .filter((id) => !failed.includes(id) && !unknown.includes(id))
      .map((id) => `${id} did not fail: ${outcomeOf(tried, id)}`),
    ...failed
      .filter((id) => !named.fail.includes(id))
      .map((id) => `${id} failed and is not named: ${reasonOf(tried, id)}`),
    ...named.blind
      .filter((id) => !blind.includes(id))
      .map((id) => `${id} was to be blind: ${outcomeOf(tried, id)}`),
    ...blind
      .filter((id) => !named.blind.includes(id) && !named.fail.includes(id))
      .map((id) => `${id} was blind: ${reasonOf(tried, id)}`),
  ];
  return { mutant, verdict: remarks.length === 0 ? 'caught' : 'differs', ms, failed, blind, remarks };
}

function outcomeOf(results: readonly CheckResult[], id: string): string {
  const result = results.find(({ check }) => check.id === id);
  return result === undefined
    ? 'not run'
    : `${result.outcome}${result.reason === '' ? '' : ` (${result.reason})`}`;
}

function reasonOf(results: readonly CheckResult[], id: string): string {
  const result = results.find(({ check }) => check.id === id);
  return firstWrong(result?.labels ?? []) ?? result?.reason ?? '';
}

/** Checks that apply and were proved by no mutant, here or elsewhere: the suite is complete when there are none. */
export function incompleteness(
  baseline: readonly CheckResult[],
  killed: readonly Killed[],
  elsewhere: ReadonlySet<string> = new Set(),
): readonly string[] {
  const here = killed.filter(({ verdict }) => verdict === 'caught').flatMap(({ failed }) => failed);
  const proved = new Set([...elsewhere, ...here]);
  return baseline
    .filter(
      ({ check, outcome }) => outcome !== 'not-applicable' && outcome !== 'left-out' && !proved.has(check.id),
    )
    .map(({ check }) => `${check.id} catches no mutant`);
}

/** What trying mutants together proved: the rows of those that were caught, and those of which nothing is known yet. */
export interface Pooled {
  readonly caught: readonly Killed[];
  readonly open: readonly Mutant[];
}

/**
 * Judges mutants that were tried together. When a check is red that none of them names, or is blind, it may be the doing of
 * any of them. Else each is caught whose own checks all failed.
 */
export function judgePool(
  pool: readonly { readonly mutant: Mutant; readonly named: Named }[],
  tried: readonly CheckResult[] | StillBorn,
  ms: number,
): Pooled {
  const all = pool.map(({ mutant }) => mutant);
  if (tried instanceof StillBorn) return { caught: [], open: all };
  const failed = tried.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check.id);
  const named = new Set(pool.flatMap((each) => each.named.fail));
  const isStrange = ({ check, outcome }: CheckResult): boolean =>
    !named.has(check.id) && (outcome === 'fail' || outcome === 'error');
  if (tried.some(isStrange)) return { caught: [], open: all };
  const isCaught = ({ fail }: Named): boolean => fail.length > 0 && fail.every((id) => failed.includes(id));
  return {
    caught: pool
      .filter((each) => isCaught(each.named))
      .map((each) => ({
        mutant: each.mutant,
        verdict: 'caught',
        ms,
        failed: each.named.fail,
        blind: [],
        remarks: [],
      })),
    open: pool.filter((each) => !isCaught(each.named)).map(({ mutant }) => mutant),
  };
}
