import type { Feature } from '../schema/feature.ts';
import type { Platform } from '../schema/platform.ts';
import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { SpecPath } from '../schema/spec-path.ts';
import type { ControlName } from './controls/index.generated.ts';
import type { Expectation } from './expectation.ts';
import type { BasisOf } from './judge/basis.ts';
import type { Observation } from './observation.ts';
import type { Session } from './session.ts';
import type { Need } from './target/needs/need.ts';
import type { CheckVantage, Family } from './vantage.ts';

/**
 * - `must`: a MUST of a standard, or a promise of mail.yaml, even where the standard is silent
 * - `should`: a SHOULD of a standard
 * - `policy`: something mail.yaml or the profile chose that no standard asks for
 */
export type Level = 'must' | 'should' | 'policy';

/** Where a requirement is written down. */
export type Clause =
  | { readonly rfc: number; readonly section: string }
  /** A manual page, advisory or paper: `postconf(5) smtpd_forbid_bare_newline`, `CVE-2011-0411`. */
  | { readonly source: string };

/** What a check saw under one of its labels; of a list, every member must be acceptable. An empty list is blind. */
export type Observed = Observation | readonly Observation[];

/** Acceptable observations by label. Closed: whatever is not listed fails. */
export type Accept<Label extends string = string> = Readonly<Record<Label, readonly Expectation[]>>;

/** A departure of a named daemon version from what the check asks for. It goes red when it stops occurring. */
export interface Deviation<Label extends string = string> {
  readonly platforms: readonly Platform[];
  /** The daemon and its version, as in `Postfix 3.7.11`. */
  readonly daemon: string;
  readonly label: Label;
  /** What that version does instead. */
  readonly accept: readonly Expectation[];
  /** Why it is tolerated. */
  readonly reason: string;
}

/** What a check asks of a server that mailc did not compile. */
export interface Foreign<Label extends string = string> {
  /** Who demands what each label accepts; by default a clause for musts and shoulds, and mailc for policies. */
  readonly basis?: Partial<Readonly<Record<Label, BasisOf>>>;
  /** What the standard allows under a label; by default the replies of `accept`, by their first digit (`judge/relaxed.ts`). */
  readonly accept?: Partial<Accept<Label>>;
}

/** One check: a record, and a function that only observes. The engine grades. */
export interface Check<Label extends string = string> {
  /** Path of the file below `checks/` without its ending. Permanent. */
  readonly id: string;
  /** What must hold, as a sentence: `A percent hack is not relayed`. */
  readonly title: string;
  readonly level: Level;
  readonly clauses: readonly Clause[];
  /** The part of the merged spec that promises the behaviour, for the report: `['trusted']`. */
  readonly promise: SpecPath | ((spec: ResolvedSpec) => SpecPath);
  /** Features of the profile without which the check does not apply. Nothing else may make it inapplicable … */
  readonly requires: readonly Feature[];
  /** … but a condition on the spec: a reason why the check does not apply, or undefined when it does. */
  readonly unless?: (spec: ResolvedSpec) => string | undefined;
  /** What it needs of the aim besides what its source shows (`target/needs/`). */
  readonly also?: readonly Need[];
  /** From where its connections come by default. */
  readonly vantage: CheckVantage;
  /** Address family of its connections; default IPv4. */
  readonly family?: Family;
  /** Positive controls, run from the same vantage before and after; when one fails the check is blind (`error`). */
  readonly controls: readonly ControlName[];
  /**
   * Runs alone, after all others, in order of id: it restarts or stops something, or its result depends on the load.
   * Left out by `--safe`.
   */
  readonly disturbs?: true;
  /** Of a foreign server this is asked before anything else, controls included: what it sees needs none. */
  readonly opens?: true;
  /** Runs when everything else is done, and sees the logs and messages of the whole run. */
  readonly last?: true;
  /** Time it may take at most, in milliseconds; exceeding it is an `error`. */
  readonly budgetMs: number;
  readonly accept: Accept<Label> | ((spec: ResolvedSpec) => Accept<Label>);
  readonly deviations?: readonly Deviation<Label>[];
  readonly foreign?: Foreign<Label>;
  /** Observes and returns what it saw under every label of `accept`. */
  readonly run: (session: Session) => Promise<Readonly<Record<Label, Observed>>>;
}

/** Declares a check; the labels that `run` returns must be those that `accept` lists. */
export function defineCheck<const Label extends string>(check: Check<Label>): Check {
  // Labels are erased here so that checks fit in one list; the engine compares both sets again.
  return check as unknown as Check;
}
