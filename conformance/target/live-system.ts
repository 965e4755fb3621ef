import type { ServiceName } from '../../schema/service-name.ts';
import type { Judge } from '../judge/judge.ts';
import type { Daemon } from '../mutant.ts';
import type { Ran } from '../project/docker.ts';
import type { Family, Vantage } from '../vantage.ts';
import type { Wire } from '../wire/wire.ts';
import type { Bare } from './aim.ts';
import type { Route } from './reach.ts';

/** A system that runs already, as one aim reaches it. */
export interface LiveSystem {
  /** In messages and reports: `the Compose project outbound`. */
  readonly name: string;
  /** The services of mail.yaml that the aim leads to. */
  readonly services: readonly ServiceName[];
  readonly places: readonly Place[];
  /** By what it is judged: what mailc compiled by its promises, any other server by the standards. */
  readonly judge: Judge;
  /** Longest that a connection has to wait for its turn, in milliseconds. */
  readonly waitsMs: number;
  /** What is known where there is no mail.yaml. */
  readonly bare?: Bare | undefined;
  /** Watches the beginning of a connection. */
  readonly watch?: (wire: Wire, service: ServiceName) => Wire;
  /** Longest that a reply is waited for, in milliseconds. */
  readonly patienceMs?: number | undefined;
  /** Whether no check may begin any more. */
  readonly isOver?: () => boolean;
  /** Undefined where only its ports are known. */
  readonly containers: Containers | undefined;
  /** Takes away what the aim itself put beside the system, and nothing else. */
  remove(): Promise<void>;
}

/** A place that connections can come from. */
export interface Place {
  readonly vantage: Vantage;
  readonly family: Family;
  /** The way to a service; a `ToolError` or `Blind` when there is none. */
  connect(service: ServiceName): Promise<Route>;
  /** A source address that nobody else uses; absent where there is only one. */
  readonly freshAddress?: () => Promise<string>;
}

/** The daemons' containers, for questions only. */
export interface Containers {
  readonly daemons: readonly Daemon[];
  exec(daemon: Daemon, words: readonly string[]): Promise<Ran>;
  /** Since the container was started. */
  logs(daemon: Daemon): Promise<string>;
  /** Runs the health check now; whether it is content. False when the container does not run. */
  healthy(daemon: Daemon): Promise<boolean>;
}
