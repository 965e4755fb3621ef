import { arrange } from './arrange.ts';
import { checks } from './checks/index.generated.ts';
import type { CheckResult } from './engine/result.ts';
import { runChecks } from './engine/run.ts';
import { exitCode } from './engine/verdict.ts';
import { progress } from './report/progress.ts';
import { summary } from './report/summary.ts';
import { writeReports } from './report/write-reports.ts';
import type { ConformRequest } from './request.ts';
import { select } from './select.ts';

/**
 * Starts the compiled project in its world, runs the checks, writes the reports and takes everything down.
 *
 * @returns the exit code: 0 fine, 1 something failed, 2 something (or everything) could not be verified
 */
export async function conform(request: ConformRequest): Promise<0 | 1 | 2> {
  const { terminal, signal } = request;
  const chosen = select(checks, request.only);
  const startedAt = new Date();
  const { arena, remove } = await arrange(request);
  let results: CheckResult[];
  try {
    signal.throwIfAborted();
    results = await runChecks(arena, chosen, progress(terminal), signal);
    signal.throwIfAborted();
  } finally {
    await remove();
  }
  const code = exitCode(results, request.only);
  const run = { request, results, startedAt, code };
  for (const line of summary(run)) terminal.line(line);
  if (request.reportDir !== undefined) await writeReports(request.reportDir, run);
  return code;
}
