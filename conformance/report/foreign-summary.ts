import { byClass } from './finding-class.ts';
import type { FinishedRun } from './finished-run.ts';
import { firstWrong } from './first-wrong.ts';
import { type JsonResult, jsonReport } from './json.ts';

/** The report for people about a server that mailc did not compile: what it does wrong, the worst first, and what remains open. */
export function foreignSummary(run: FinishedRun): readonly string[] {
  const report = jsonReport(run);
  const having = (outcome: string): readonly JsonResult[] =>
    report.results.filter((each) => each.outcome === outcome);
  const [findings, differs, blind, passed] = ['fail', 'differs', 'error', 'pass'].map(having) as [
    readonly JsonResult[],
    readonly JsonResult[],
    readonly JsonResult[],
    readonly JsonResult[],
  ];
  return [
    ...byClass(findings).flatMap(({ title, results }) => [
      '',
      `${title}: ${results.length === 1 ? 'one finding' : `${results.length} findings`}`,
      ...results.flatMap(finding),
    ]),
    ...section(
      'differs from what mailc sets up, which no standard asks for',
      differs.map((each) => `${each.id}: ${firstWrong(each.observations) ?? ''}`),
    ),
    ...section(
      'departs as its daemons are known to',
      having('deviation').map(({ id, reason }) => `${id}: ${reason}`),
    ),
    ...section('could not be seen', grouped(blind)),
    ...section('left out', leftOut(having('left-out'))),
    '',
    `${run.name ?? 'the server'}: ${passed.length} passed, ${findings.length} failed, ${differs.length} differ, ${blind.length} could not see, ` +
      `${having('left-out').length} left out; ${(report.ms / 1000).toFixed(1)} s`,
    verdict(run, findings),
  ];
}

function finding(result: JsonResult): readonly string[] {
  return [
    `  ${result.id} (${result.level}): not so: ${result.title}`,
    `    ${firstWrong(result.observations) ?? result.reason}; ${result.clauses.join('; ')}`,
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

function grouped(results: readonly JsonResult[]): readonly string[] {
  return [...new Set(results.map(({ reason }) => reason))].map((reason) => {
    const ids = results.filter((each) => each.reason === reason).map(({ id }) => id);
    return `${ids.slice(0, 6).join(', ')}${ids.length > 6 ? ` and ${ids.length - 6} more` : ''}: ${reason}`;
  });
}

/** One line for each thing that can be given, and one for everything that only a system of mailc's own can show. */
function leftOut(results: readonly JsonResult[]): readonly string[] {
  const given = results.filter(({ reason }) => /--\w|a mail\.yaml that|interrupted/.test(reason));
  const reasons = [...new Set(given.map(({ reason }) => reason))];
  const never = results.length - given.length;
  return [
    ...reasons.map((reason) => `${given.filter((each) => each.reason === reason).length} checks: ${reason}`),
    ...(never === 0
      ? []
      : [`${never} checks: only a system that mailc starts itself shows it (mailc conform mail.yaml)`]),
  ];
}

function verdict({ code }: FinishedRun, findings: readonly JsonResult[]): string {
  if (code === 0) return 'As far as this run looked, the server does what the standards ask for.';
  if (code === 2) return 'Not everything could be verified: this is not a pass.';
  return `The server ${byClass(findings)[0]?.title ?? 'departs from a standard'}.`;
}
