import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Foretell } from '../foretell.ts';
import type { World } from '../host/world.ts';
import type { Project } from '../project/project.ts';
import type { Mailbox, Person } from '../session.ts';
import type { Authority } from '../supply/certificates.ts';
import type { Offer } from '../target/offer.ts';
import type { Reach } from '../target/reach.ts';
import type { Family, Vantage } from '../vantage.ts';
import type { LogReader } from './logs.ts';

/** A running project in its world, and what all sessions share. */
export interface Arena {
  readonly spec: ResolvedSpec;
  readonly world: World;
  readonly project: Project;
  /** How a connection from a vantage comes to a service; blind where there is no such vantage. */
  readonly reach: Reach;
  /** Whether there is such a vantage. */
  readonly has: (vantage: Vantage, family: Family) => boolean;
  /** What the aim offers to checks. */
  readonly offer: Offer;
  readonly people: readonly Person[];
  /** Those of them whose passwords are known, which no report may show. */
  readonly known: readonly Person[];
  /** An address at another site whose owner takes part; undefined where the world has sites of its own. */
  readonly correspondent: string | undefined;
  /** The address at another site that a foreign server is asked to relay to; undefined where made-up ones do. */
  readonly elsewhere?: string | undefined;
  /** An alias that the system takes mail for, where nobody has a mailbox and nobody else takes part. */
  readonly listed: string | undefined;
  /** A mailbox, as the session with this token sees it. */
  readonly mailbox: (person: Person, token: string) => Mailbox;
  /** What the policy of the compiled system says to a message. */
  readonly foretell: Foretell;
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
