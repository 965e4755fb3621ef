import type { Check } from '../check.ts';
import type { Basis } from '../judge/basis.ts';
import type { LogLine } from '../session.ts';
import type { TranscriptEntry } from '../wire/transcript.ts';

/**
 * - `pass`: everything seen is listed
 * - `fail`: something seen is not
 * - `differs`: a server that mailc did not compile does what standards allow, and not what mailc chose
 * - `deviation`: a listed departure of a named daemon version occurred, and nothing else was wrong
 * - `not-applicable`: mail.yaml does not promise it
 * - `left-out`: mail.yaml promises it, but it was not asked for: the aim, or `--safe`, does not give what the check needs
 * - `error`: the check was blind, or the tool broke
 */
export type Outcome = 'pass' | 'fail' | 'differs' | 'deviation' | 'not-applicable' | 'left-out' | 'error';

/** What was seen under one label, in words that are safe to print. */
export interface LabelResult {
  readonly label: string;
  readonly accepted: boolean;
  readonly expected: readonly string[];
  readonly seen: readonly {
    readonly about: string | undefined;
    readonly what: string;
    readonly accepted: boolean;
    /** Who demands it; said where the server is not of mailc's making. */
    readonly basis?: Basis;
  }[];
}

/** The result of one check. */
export interface CheckResult {
  readonly check: Check;
  readonly outcome: Outcome;
  readonly ms: number;
  readonly labels: readonly LabelResult[];
  /** Why it does not apply, was left out, was blind, or deviates; empty for a plain pass or fail. */
  readonly reason: string;
  readonly notes: readonly string[];
  readonly transcript: readonly TranscriptEntry[];
  /** The daemons' lines that belong to it; of what went wrong only. */
  readonly logs: readonly LogLine[];
}
