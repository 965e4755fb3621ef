import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { World } from '../host/world.ts';
import type { Project } from '../project/project.ts';
import type { Person } from '../session.ts';
import type { Authority } from '../supply/certificates.ts';
import type { LogReader } from './logs.ts';

/** A running project in its world, and what all sessions share. */
export interface Arena {
  readonly spec: ResolvedSpec;
  readonly world: World;
  readonly project: Project;
  readonly people: readonly Person[];
  readonly authority: Authority;
  /** PEM of what clients trust: the authority's root, or the certificate that the system made itself. */
  readonly trust: () => string;
  /** Looks at the certificate that the system made itself, where it makes one: a changed system may have another. */
  readonly meet: () => Promise<void>;
  readonly logs: LogReader;
  /** Five letters and digits that name the run. */
  readonly run: string;
  /** A token that nobody else has: `mc`, the run, and a number of five digits in base 36. */
  readonly token: () => string;
  /** Waits until everything accepted before has been delivered to other sites. */
  readonly relayed: () => Promise<void>;
  /** Waits until everything accepted before has been delivered to this mailbox. */
  readonly delivered: (address: string) => Promise<void>;
}

/** Tokens of a run. */
export function tokens(run: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `mc${run}${count.toString(36).padStart(5, '0')}`;
  };
}
