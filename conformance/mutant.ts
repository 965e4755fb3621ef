import type { Feature } from '../schema/feature.ts';
import type { Platform } from '../schema/platform.ts';
import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { ServiceName } from '../schema/service-name.ts';

/** Files by path, as the compiler wrote them: `postfix/main.cf`, `dovecot/dovecot.conf`, `compose.yaml`. */
export type Tree = ReadonlyMap<string, string>;

/** A service of the compiled project. */
export type Daemon = 'postfix' | 'dovecot' | 'opendkim';

/** A small, named change of the compiled tree that makes the system wrong, and the checks that must notice. */
export interface Mutant {
  /** Name of the file below `mutants/` without its ending. Permanent. */
  readonly id: string;
  /** What is wrong with it: `Relays for everybody`. */
  readonly title: string;
  /** Platforms on which it is a defect; default both. */
  readonly platforms?: readonly Platform[];
  /** Features without which there is nothing to break. A mutant none of whose checks applies is not tried anyway. */
  readonly requires?: readonly Feature[];
  /** The changed tree. Use the helpers of `mutate/`, which throw when they change nothing. */
  readonly change: (tree: Tree, spec: ResolvedSpec) => Tree;
  /** Daemons that must be started again for the change to hold. */
  readonly restart: readonly Daemon[];
  /** Not to be tried together with others: it changes what they need. */
  readonly alone?: true;
  /** Services that the defect itself silences: they need not greet before the checks run. */
  readonly unanswered?: readonly ServiceName[];
  /** Ids of the checks that must fail; every other check must not. */
  readonly caughtBy: readonly string[] | ((spec: ResolvedSpec) => readonly string[]);
  /** Ids of checks that cannot see under this mutant (outcome `error`), with the reason. Few. */
  readonly blinds?: {
    readonly checks: readonly string[];
    readonly reason: string;
  };
}
