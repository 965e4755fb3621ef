import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { SpecPath } from '../schema/spec-path.ts';
import type { SuppliedData } from '../schema/supplied-data.ts';
import type { Foretell } from './foretell.ts';
import type { Tree } from './mutant.ts';
import type { Project, ProjectSetting } from './project/project.ts';
import type { FinishedRun } from './report/finished-run.ts';
import type { Aim } from './target/aim.ts';

/** A place in mail.yaml. */
export interface SpecPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What the suite is asked to prove, and everything it needs of the rest of mailc. */
export interface ConformRequest {
  readonly resolved: ResolvedSpec;
  /** Compiles the profile with data of the suite's own. */
  readonly compile: (supplied: SuppliedData) => Tree;
  /** What the policy of the compiled system says to a message. */
  readonly foretell: Foretell;
  /** Where mail.yaml says what the merged spec has at a path; undefined when it is a default of the profile. */
  readonly placeOf: (path: SpecPath) => SpecPlace | undefined;
  readonly images: { readonly world: string; readonly dovecot: string };
  /** Version of mailc, for the reports. */
  readonly version: string;
  /** Ids, or patterns with `*`; every check (or mutant) when empty. */
  readonly only: readonly string[];
  /** Systems whose checks are proved by runs of their own: what applies to one of them needs no proof here. */
  readonly beside: readonly ResolvedSpec[];
  /** The same system on another platform, with the trees of both: a mutant that changes the same lines is proved there. */
  readonly twin?: { readonly here: Tree; readonly there: Tree; readonly resolved: ResolvedSpec };
  /** Leaves out the checks that disturb. */
  readonly safe: boolean;
  /** What to prove it of. */
  readonly aim: Aim;
  /** Starts the project of the suite's own; by default with Compose. */
  readonly start?: (setting: ProjectSetting) => Promise<Project>;
  /** Leaves the project running. */
  readonly keep: boolean;
  readonly reportDir: string | undefined;
  /** Gets the run when it is over, for a report of the caller's own. */
  readonly finished?: (run: FinishedRun) => void;
  readonly terminal: Terminal;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

/** Where a person looks on. */
export interface Terminal {
  /** A line that stays. */
  line(text: string): void;
  /** A line that the next one overwrites; nothing where nobody looks on. */
  live(text: string): void;
  readonly color: boolean;
}
