import type { FinishedRun } from './finished-run.ts';
import { foreignSummary } from './foreign-summary.ts';
import type { JsonResult } from './json.ts';
import { jsonReport } from './json.ts';
import { detailLines } from './junit.ts';
import { leftOutLines } from './left-out-lines.ts';

/** Lines of a transcript or log that the summary shows; the report folder has them all. */
const shown = 40;

/** The report for people. */
export function summary(run: FinishedRun): readonly string[] {
  if (run.judge?.kind === 'standards') return foreignSummary(run);
  const report = jsonReport(run);
  const red = report.results.filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
  const deviations = report.results.filter(({ outcome }) => outcome === 'deviation');
  const { counts } = report;
  return [
    ...red.flatMap((result) => [
      '',
      `${result.outcome === 'fail' ? 'FAIL' : 'ERROR'} ${result.id}`,
      ...details(result),
    ]),
    ...deviations.map(({ id, reason }) => `deviation ${id}: ${reason}`),
    ...leftOutLines(report.results),
    '',
    `${report.profile} on ${report.platform}: ${counts['pass']} passed, ${counts['fail']} failed, ${counts['error']} could not see, ` +
      `${counts['deviation']} deviate as listed, ${counts['not-applicable']} do not apply${counts['left-out'] ? `, ${counts['left-out']} left out` : ''}; ${(report.ms / 1000).toFixed(1)} s`,
    verdict(run),
  ];
}

function details(result: JsonResult): readonly string[] {
  const lines = detailLines(result);
  const rest = lines.length - shown;
  return [...lines.slice(0, shown), ...(rest > 0 ? [`… ${rest} more lines: see --report-dir`] : [])].map(
    (line) => `  ${line}`,
  );
}

function verdict({ code, results }: FinishedRun): string {
  const musts = results.filter(
    ({ check, outcome }) => outcome === 'left-out' && check.level === 'must',
  ).length;
  switch (code) {
    case 0:
      return musts === 0
        ? 'The system does what mail.yaml says.'
        : `As far as this run looked, the system does what mail.yaml says. It did not look at ${musts} musts: see above.`;
    case 1:
      return 'The system does not do what mail.yaml says.';
    case 2:
      return 'Not everything could be verified: this is not a pass.';
  }
}
