import type { FinishedRun } from './finished-run.ts';
import type { JsonResult } from './json.ts';
import { jsonReport } from './json.ts';
import { detailLines } from './junit.ts';

/** Lines of a transcript or log that the summary shows; the report folder has them all. */
const shown = 40;

/** The report for people. */
export function summary(run: FinishedRun): readonly string[] {
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
    '',
    `${report.profile} on ${report.platform}: ${counts['pass']} passed, ${counts['fail']} failed, ${counts['error']} could not see, ` +
      `${counts['deviation']} deviate as listed, ${counts['not-applicable']} do not apply; ${(report.ms / 1000).toFixed(1)} s`,
    verdict(run.code),
  ];
}

function details(result: JsonResult): readonly string[] {
  const lines = detailLines(result);
  const rest = lines.length - shown;
  return [...lines.slice(0, shown), ...(rest > 0 ? [`… ${rest} more lines: see --report-dir`] : [])].map(
    (line) => `  ${line}`,
  );
}

function verdict(code: FinishedRun['code']): string {
  switch (code) {
    case 0:
      return 'The system does what mail.yaml says.';
    case 1:
      return 'The system does not do what mail.yaml says.';
    case 2:
      return 'Not everything could be verified: this is not a pass.';
  }
}
