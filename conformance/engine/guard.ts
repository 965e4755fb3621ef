import type { Check } from '../check.ts';
import { controls } from '../controls/index.generated.ts';
import { vantageOf } from '../entry.ts';
import type { Family, Vantage } from '../vantage.ts';
import { familyOf } from './applicability.ts';
import type { Arena } from './arena.ts';
import { inParallel } from './in-parallel.ts';
import type { CheckResult } from './result.ts';
import { runControl } from './run-one.ts';

/** Why each control that ran did not hold; undefined for those that did. */
type ControlOutcomes = ReadonlyMap<string, string | undefined>;

/** Runs a group of checks between their controls. */
export type Guard = (
  checks: readonly Check[],
  run: () => Promise<CheckResult[]>,
) => Promise<readonly CheckResult[]>;

/** A guard for one run. Controls that ran after one group need not run again before the next. */
export function guardian(arena: Arena): Guard {
  let latest: ControlOutcomes = new Map();
  return async (checks, run) => {
    if (checks.length === 0) return [];
    const before = await runControls(arena, checks, latest);
    const results = await run();
    latest = await runControls(arena, checks, new Map());
    return results.map((result) => blinded(arena, result, before, latest));
  };
}

async function runControls(
  arena: Arena,
  checks: readonly Check[],
  known: ControlOutcomes,
): Promise<ControlOutcomes> {
  const wanted = new Map<
    string,
    { readonly name: string; readonly vantage: Vantage; readonly family: Family }
  >();
  for (const check of checks) {
    for (const name of check.controls) {
      const family = familyOf(check, arena.spec);
      const vantage = vantageOf(check.vantage, arena.spec);
      wanted.set(controlKey(name, vantage, family), { name, vantage, family });
    }
  }
  const outcomes = new Map<string, string | undefined>();
  await inParallel([...wanted], async ([key, { name, vantage, family }]) => {
    const control = controls.find(({ id }) => id === name);
    // A control that needs what the spec does not promise is no control for this spec.
    if (control?.requires.some((feature) => !arena.spec.features.has(feature))) return;
    if (control === undefined) outcomes.set(key, 'there is no such control');
    else if (known.has(key)) outcomes.set(key, known.get(key));
    else outcomes.set(key, await runControl(arena, control, vantage, family));
  });
  return outcomes;
}

function controlKey(name: string, vantage: Vantage, family: Family): string {
  return `${name} from ${vantage} over IPv${family}`;
}

/** The result, or `error` when a control of the check did not hold. */
function blinded(
  { spec }: Arena,
  result: CheckResult,
  before: ControlOutcomes,
  after: ControlOutcomes,
): CheckResult {
  const { check } = result;
  for (const name of check.controls) {
    const key = controlKey(name, vantageOf(check.vantage, spec), familyOf(check, spec));
    const [when, failure] =
      before.get(key) === undefined ? ['after', after.get(key)] : ['before', before.get(key)];
    if (failure === undefined) continue;
    const reason = `blind: the control ${key}, run ${when} it, did not hold: ${failure}`;
    return {
      ...result,
      outcome: 'error',
      reason: result.reason === '' ? reason : `${reason}; ${result.reason}`,
    };
  }
  return result;
}
