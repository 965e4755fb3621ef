import type { Daemon, Tree } from './mutant.ts';

/** The containers. What stops, starts or changes anything is for checks that disturb. */
export interface ProjectControl {
  /** The daemons that mail.yaml needs. */
  readonly daemons: readonly Daemon[];
  kill(daemon: Daemon): Promise<void>;
  /** Milliseconds from its SIGTERM to its end; a pod drains before that. */
  stop(daemon: Daemon): Promise<number>;
  start(daemon: Daemon): Promise<void>;
  /** Removes the container and makes it anew from the same Compose file. */
  recreate(daemon: Daemon): Promise<void>;
  /** Waits until the project answers on every offered service again; milliseconds it took. Blind after `ms`. */
  answers(ms?: number): Promise<number>;
  /** Sends a signal to the container's first process. */
  signal(daemon: Daemon, signal: 'STOP' | 'CONT' | 'TERM' | 'HUP'): Promise<void>;
  /** Runs the health check of the container now; whether it is content. */
  health(daemon: Daemon): Promise<boolean>;
  /** The files that the containers are to run with. */
  tree(): Tree;
  /** Runs a command in a container. */
  exec(
    daemon: Daemon,
    command: readonly string[],
  ): Promise<{ readonly code: number; readonly stdout: string }>;
  /** Replaces the certificate that the project's containers mount. */
  renewCertificate(): Promise<{ readonly fingerprint: string }>;
  /** Makes the exchangers refuse connections, or take them again. */
  exchangersDown(down: boolean): Promise<void>;
}
