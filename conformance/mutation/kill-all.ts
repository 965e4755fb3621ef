import type { Arranged } from '../arrange.ts';
import type { Check } from '../check.ts';
import type { Mutant } from '../mutant.ts';
import { matrixLines } from '../report/matrix.ts';
import type { ConformRequest } from '../request.ts';
import type { Killed, Pooled } from './kill-matrix.ts';
import { expectedReds, judge, judgePool } from './kill-matrix.ts';
import { lookAgain } from './look-again.ts';
import type { Patient } from './patient.ts';
import { patient } from './patient.ts';
import { pools } from './pools.ts';

/** Tries every mutant: in pools, and in smaller ones what a pool does not prove, down to the one. */
export async function killAll(
  arranged: Arranged,
  chosen: readonly Mutant[],
  usable: readonly Check[],
  { terminal, signal, resolved }: ConformRequest,
): Promise<readonly Killed[]> {
  const system = patient(arranged);
  const killed: Killed[] = [];
  const keep = (results: readonly Killed[]): void => {
    killed.push(...results);
    for (const line of results.flatMap(matrixLines)) terminal.line(line);
  };
  const kill = async (pool: readonly Mutant[]): Promise<void> => {
    signal.throwIfAborted();
    terminal.live(`${killed.length} of ${chosen.length} mutants; ${pool.map(({ id }) => id).join(', ')}`);
    const [mutant, another] = pool;
    if (mutant === undefined) return;
    if (another === undefined) return keep([await tryAlone(arranged, system, mutant, usable)]);
    const { caught, open } = await tryTogether(arranged, system, pool, usable);
    keep(caught);
    // When some are caught, the others are few and each to be looked at by itself; else one of either half is to blame.
    const size = caught.length > 0 ? 1 : Math.ceil(pool.length / 2);
    for (let n = 0; n < open.length; n += size) await kill(open.slice(n, n + size));
  };
  for (const pool of pools(chosen, usable, resolved)) await kill(pool);
  return killed;
}

async function tryAlone(
  arranged: Arranged,
  system: Patient,
  mutant: Mutant,
  usable: readonly Check[],
): Promise<Killed> {
  const first = await tryOnce(arranged, system, mutant, usable);
  // A busy machine can be late with all of it.
  return first.verdict === 'caught' ? first : tryOnce(arranged, system, mutant, usable);
}

async function tryOnce(
  { arena }: Arranged,
  system: Patient,
  mutant: Mutant,
  usable: readonly Check[],
): Promise<Killed> {
  const began = performance.now();
  const named = expectedReds(mutant, arena.spec);
  const run = ({ disturbs, id }: Check): boolean =>
    !disturbs || named.fail.includes(id) || named.blind.includes(id);
  const checks = redFirst(usable.filter(run), named.fail);
  const tried = await system.with([mutant], () => lookAgain(arena, checks, named));
  return judge(mutant, named, tried, Math.round(performance.now() - began));
}

async function tryTogether(
  { arena }: Arranged,
  system: Patient,
  pool: readonly Mutant[],
  usable: readonly Check[],
): Promise<Pooled> {
  const began = performance.now();
  const fail = pool.flatMap((mutant) => expectedReds(mutant, arena.spec).fail);
  const beside = redFirst(
    usable.filter(({ disturbs, id }) => !disturbs || fail.includes(id)),
    fail,
  );
  const tried = await system.with(pool, () => lookAgain(arena, beside, { fail, blind: [] }));
  const each = Math.round((performance.now() - began) / pool.length);
  const named = pool.map((mutant) => ({ mutant, named: expectedReds(mutant, arena.spec) }));
  return judgePool(named, tried, each);
}

/** Those first that are to fail: they wait in vain for seconds, while the others can run beside them. */
function redFirst(checks: readonly Check[], red: readonly string[]): readonly Check[] {
  return [...checks.filter(({ id }) => red.includes(id)), ...checks.filter(({ id }) => !red.includes(id))];
}
