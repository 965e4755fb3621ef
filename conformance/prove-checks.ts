import { arrange } from './arrange.ts';
import type { Check } from './check.ts';
import { checks } from './checks/index.generated.ts';
import { inapplicable } from './engine/applicability.ts';
import type { CheckResult } from './engine/result.ts';
import { runChecks } from './engine/run.ts';
import { exitCode } from './engine/verdict.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants/index.generated.ts';
import { killAll } from './mutation/kill-all.ts';
import type { Killed } from './mutation/kill-matrix.ts';
import { expectedReds, incompleteness, isTried } from './mutation/kill-matrix.ts';
import { sameChange } from './mutation/same-change.ts';
import type { FinishedRun } from './report/finished-run.ts';
import { writeMatrix } from './report/matrix.ts';
import { progress } from './report/progress.ts';
import { summary } from './report/summary.ts';
import { writeReports } from './report/write-reports.ts';
import type { ConformRequest } from './request.ts';
import { select } from './select.ts';

/**
 * Proves the checks: breaks the running system in every known way, and holds that exactly the checks that each mutant
 * names notice. The system is first proved as it is, with the reports of `mailc conform`.
 *
 * @returns the exit code: 0 complete; 1 a mutant was not caught as it says, or a check catches none; 2 it could not be told
 */
export async function proveChecks(request: ConformRequest): Promise<0 | 1 | 2> {
  const { terminal, resolved } = request;
  const proved = appliesTo(request.beside);
  const all = mutants.filter((mutant) => isTried(mutant, resolved, proved));
  const here = all.filter((mutant) => !isTwin(mutant, request));
  if (here.length < all.length)
    terminal.line(
      `${all.length - here.length} mutants change the same lines on the other platform and are left to it`,
    );
  const chosen = select(here, request.only);
  const startedAt = new Date();
  const began = performance.now();
  const arranged = await arrange(request);
  let baseline: readonly CheckResult[];
  const events = progress(terminal);
  let killed: readonly Killed[] = [];
  try {
    baseline = await runChecks(arranged.arena, baselineChecks(request, chosen), events, request.signal);
    if (request.only.length === 0)
      await report(request, { request, results: baseline, startedAt, code: exitCode(baseline) });
    if (exitCode(baseline) !== 0 && request.only.length === 0) {
      terminal.line('The system itself does not pass: no mutant would prove anything.');
      return 2;
    }
    events.done();
    killed = await killAll(arranged, chosen, usableChecks(request, baseline), request);
  } finally {
    events.done();
    await arranged.remove();
  }
  const there = all.filter((mutant) => !here.includes(mutant));
  const elsewhere = new Set([...proved, ...there.flatMap((mutant) => expectedReds(mutant, resolved).fail)]);
  const gaps = request.only.length > 0 ? [] : incompleteness(baseline, killed, elsewhere);
  for (const gap of gaps) terminal.line(gap);
  const caught = killed.filter(({ verdict }) => verdict === 'caught').length;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  terminal.line(
    `${caught} of ${killed.length} mutants caught exactly as they say by ${resolved.name} on ${resolved.platform}; ${seconds} s`,
  );
  if (request.reportDir !== undefined) await writeMatrix(request.reportDir, { request, killed, gaps });
  if (killed.some(({ verdict }) => verdict === 'still-born') || exitCode(baseline) !== 0) return 2;
  return caught === killed.length && gaps.length === 0 ? 0 : 1;
}

/** The system as it is was proved as `mailc conform` would, so there is the same to read about it. */
async function report({ reportDir, terminal }: ConformRequest, run: FinishedRun): Promise<void> {
  for (const line of summary(run)) terminal.line(line);
  if (reportDir !== undefined) await writeReports(reportDir, run);
}

/** Whether the run on the other platform proves it. */
function isTwin(mutant: Mutant, { resolved, twin }: ConformRequest): boolean {
  if (twin === undefined) return false;
  return sameChange(mutant, { spec: resolved, tree: twin.here }, { spec: twin.resolved, tree: twin.there });
}

/** Ids of the checks that apply to one of the systems. */
function appliesTo(specs: ConformRequest['beside']): ReadonlySet<string> {
  const there = checks.filter((check) => specs.some((spec) => inapplicable(check, spec) === undefined));
  return new Set(there.map(({ id }) => id));
}

/** Whoever works on a few mutants need not wait for the checks that disturb, but for those that the mutants name. */
function baselineChecks({ only, resolved }: ConformRequest, chosen: readonly Mutant[]): readonly Check[] {
  const named = chosen.flatMap((mutant) => expectedReds(mutant, resolved).fail);
  return only.length === 0 ? checks : checks.filter(({ id, disturbs }) => !disturbs || named.includes(id));
}

/** Checks that pass without a mutant, the slowest first, so that none of them runs on when all others are done. */
function usableChecks({ terminal }: ConformRequest, baseline: readonly CheckResult[]): readonly Check[] {
  const red = baseline
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
    .map(({ check }) => check);
  const ids = red.map(({ id }) => id).join(', ');
  if (red.length > 0) terminal.line(`left out, because they are red without any mutant: ${ids}`);
  const took = new Map(baseline.map(({ check, ms }) => [check, ms]));
  return checks
    .filter((check) => !red.includes(check))
    .sort((one, other) => (took.get(other) ?? 0) - (took.get(one) ?? 0));
}
