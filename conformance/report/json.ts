import type { Clause } from '../check.ts';
import type { CheckResult } from '../engine/result.ts';
import { countOutcomes } from '../engine/verdict.ts';
import type { Judge } from '../judge/judge.ts';
import type { SpecPlace } from '../request.ts';
import { clauseText } from './clause.ts';
import { escaped } from './escape.ts';
import type { FinishedRun } from './finished-run.ts';

/** The JSON report: the contract of every other format. */
export interface JsonReport {
  readonly format: 1;
  readonly mailc: string;
  readonly profile: string;
  readonly platform: string;
  /** `standards` where mailc did not compile the server. */
  readonly judge: Judge['kind'];
  /** ISO 8601. */
  readonly startedAt: string;
  readonly ms: number;
  readonly exitCode: 0 | 1 | 2;
  readonly counts: Readonly<Record<string, number>>;
  readonly results: readonly JsonResult[];
}

/** One check in the JSON report. Everything that came from a server is escaped. */
export interface JsonResult {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly clauses: readonly string[];
  readonly outcome: string;
  readonly reason: string;
  readonly ms: number;
  readonly vantage: string;
  /** The promise: its path in the spec, and its place in mail.yaml unless it is a default. */
  readonly promise: { readonly path: readonly (string | number)[]; readonly place: SpecPlace | null };
  readonly observations: CheckResult['labels'];
  readonly notes: readonly string[];
  /** Of what failed or could not see. */
  readonly transcript: readonly string[];
  readonly logs: readonly string[];
}

/** The report of a run as plain data. */
export function jsonReport({ request, results, startedAt, code, judge }: FinishedRun): JsonReport {
  const { resolved, version } = request;
  return {
    format: 1,
    mailc: version,
    profile: resolved.name,
    platform: resolved.platform,
    judge: judge?.kind ?? 'promises',
    startedAt: startedAt.toISOString(),
    ms: Date.now() - startedAt.getTime(),
    exitCode: code,
    counts: countOutcomes(results),
    results: results.map((result) => jsonResult(result, request)),
  };
}

function jsonResult(result: CheckResult, request: FinishedRun['request']): JsonResult {
  const { check, outcome, reason, ms, labels, notes } = result;
  const path = typeof check.promise === 'function' ? check.promise(request.resolved) : check.promise;
  const red = outcome === 'fail' || outcome === 'error';
  return {
    id: check.id,
    title: check.title,
    level: check.level,
    clauses: check.clauses.map((clause: Clause) => clauseText(clause)),
    outcome,
    reason,
    ms,
    vantage: check.vantage,
    promise: { path, place: request.placeOf(path) ?? null },
    observations: labels,
    notes: notes.map(escaped),
    transcript: red ? result.transcript.map(transcriptLine) : [],
    logs: red ? result.logs.map(({ container, text }) => `${container}: ${escaped(text)}`) : [],
  };
}

function transcriptLine({ at, connection, mark, text }: CheckResult['transcript'][number]): string {
  return `${String(at).padStart(6)} ms  ${connection} ${mark} ${escaped(text)}`;
}
