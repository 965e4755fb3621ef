import type { Check } from '../check.ts';
import type { Control } from '../control.ts';
import { vantageOf } from '../entry.ts';
import { availableControl } from '../target/available-control.ts';
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

interface Wanted {
  readonly control: Control;
  readonly vantage: Vantage;
  readonly family: Family;
}

async function runControls(
  arena: Arena,
  checks: readonly Check[],
  known: ControlOutcomes,
): Promise<ControlOutcomes> {
  const wanted = new Map<string, Wanted>();
  for (const check of checks) {
    for (const control of controlsOf(check, arena)) {
      const family = familyOf(check, arena.spec);
      const vantage = vantageOf(check.vantage, arena.spec, family);
      wanted.set(controlKey(control.id, vantage, family), { control, vantage, family });
    }
  }
  const outcomes = new Map<string, string | undefined>();
  const run = async ([key, { control, vantage, family }]: readonly [string, Wanted]): Promise<void> => {
    outcomes.set(key, known.has(key) ? known.get(key) : await runControl(arena, control, vantage, family));
  };
  await inParallel([...wanted], run, arena.offer.atOnce);
  return outcomes;
}

/** The controls of a check with this aim. One that needs what the spec does not promise is no control for this spec. */
function controlsOf(check: Check, arena: Arena): readonly Control[] {
  return check.controls
    .map((name) => availableControl(name, check, arena))
    .flatMap((found) => ('control' in found ? [found.control] : []))
    .filter(({ requires }) => requires.every((feature) => arena.spec.features.has(feature)));
}

function controlKey(name: string, vantage: Vantage, family: Family): string {
  return `${name} from ${vantage} over IPv${family}`;
}

/** The result, or `error` when a control of the check did not hold. */
function blinded(
  arena: Arena,
  result: CheckResult,
  before: ControlOutcomes,
  after: ControlOutcomes,
): CheckResult {
  const { check, outcome } = result;
  const { spec, offer } = arena;
  // What a foreign server was seen to do wrong, it did, whatever else it cannot do; a control tells that a refusal means something.
  if (offer.judge.kind === 'standards' && outcome === 'fail') return result;
  for (const { id } of controlsOf(check, arena)) {
    const family = familyOf(check, spec);
    const key = controlKey(id, vantageOf(check.vantage, spec, family), family);
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
