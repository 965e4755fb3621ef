import { arrange } from './arrange.ts';
import { checks } from './checks/index.generated.ts';
import type { CheckResult } from './engine/result.ts';
import { Interrupted, runChecks } from './engine/run.ts';
import { exitCode } from './engine/verdict.ts';
import { progress } from './report/progress.ts';
import { summary } from './report/summary.ts';
import { writeReports } from './report/write-reports.ts';
import type { ConformRequest } from './request.ts';
import { select } from './select.ts';

/**
 * Starts the compiled project in its world, runs the checks, takes everything down and writes the reports. A run that is
 * interrupted reports what it has.
 *
 * @returns the exit code: 0 fine, 1 something failed, 2 something (or everything) could not be verified
 */
export async function conform(request: ConformRequest): Promise<0 | 1 | 2> {
  const { terminal, signal } = request;
  const chosen = select(checks, request.only);
  const startedAt = new Date();
  const { arena, remove } = await arrange(request);
  const { judge, name } = arena.offer;
  const events = progress(terminal, judge.kind);
  let results: readonly CheckResult[];
  let interrupted = false;
  try {
    signal.throwIfAborted();
    results = await runChecks(arena, chosen, events, signal);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    ({ results } = error);
    interrupted = true;
  } finally {
    events.done();
    await remove();
  }
  const found = exitCode(results, request.only);
  const code = interrupted && found === 0 ? 2 : found;
  const run = { request, results, startedAt, code, judge, name };
  for (const line of summary(run)) terminal.line(line);
  if (request.reportDir !== undefined) await writeReports(request.reportDir, run);
  request.finished?.(run);
  return code;
}
