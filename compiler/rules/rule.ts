import type { MailSpec } from '../../schema/mail-spec.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Sections } from '../../schema/sections.ts';
import type { SpecPath } from '../../schema/spec-path.ts';

/** A rule about what a mail.yaml means. Its id is the path of its file below `compiler/rules`. */
export interface Rule {
  readonly id: string;
  /** What it forbids, in a few words. */
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Why that matters. */
  readonly why: string;
  /** What to write instead, when a finding does not know better. */
  readonly help: string;
  /** RFC sections and manual pages that it rests on. */
  readonly clauses: readonly string[];
  /** The findings in one profile. */
  readonly check?: (context: RuleContext) => Iterable<Finding>;
  /** A value that the schema refuses and that this rule is named for (tag `mistake` of its type): the better words for it. */
  readonly explain?: (value: unknown, path: SpecPath, root: unknown) => Explanation | undefined;
}

/** What a rule looks at: one profile of a mail.yaml. */
export interface RuleContext {
  /** The mail.yaml as written. */
  readonly spec: MailSpec;
  /** Its sections with those of the profile merged over them, keys as written. */
  readonly sections: Sections;
  readonly resolved: ResolvedSpec;
}

/** A mistake that a rule found. */
export interface Finding {
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** The value, from the root of `sections`; what stands below a profile alone begins with `profiles`. */
  readonly path: SpecPath;
  /** Whether the key or the value is wrong; default: the value. */
  readonly part?: 'key' | 'value';
  readonly why?: string;
  readonly help?: string;
  /** Other values that belong to it, from the root of `sections`. */
  readonly related?: readonly {
    readonly message: string;
    readonly path: SpecPath;
  }[];
}

/** The words for a value that the schema refuses. */
export interface Explanation {
  readonly message: string;
  readonly why?: string;
  readonly help?: string;
}
