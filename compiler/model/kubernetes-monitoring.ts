import type { ResolvedAmounts } from '../../schema/resolved-kubernetes.ts';
import type { Capability, Tmpfs } from './workload.ts';

/** What watches the pods. In `expr`, `summary` and `description` stand `%NAMESPACE%` and `%NAME%` for the release's. */
export interface MonitoringParts {
  readonly container: MetricsContainer;
  /** Volumes in memory that Postfix shares with the container, and where Postfix has them. */
  readonly shared: readonly { readonly name: string; readonly bytes: number; readonly postfix: string }[];
  readonly postfixEnvironment: readonly { readonly name: string; readonly value: string }[];
  readonly alerts: readonly Alert[];
  /** JSON of a Grafana dashboard, with a final newline; besides the markers above `%UID%`, for a word of the release. */
  readonly dashboard: string;
}

/** The container that Prometheus asks. */
export interface MetricsContainer {
  readonly name: 'metrics';
  readonly port: number;
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  readonly command?: readonly string[];
  readonly mounts: readonly {
    readonly volume: string;
    readonly target: string;
    readonly readOnly: boolean;
  }[];
  readonly tmpfs: readonly Tmpfs[];
  readonly capabilities: readonly Capability[];
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly liveness: { readonly path: string };
  readonly resources: { readonly requests: ResolvedAmounts; readonly limits: ResolvedAmounts };
}

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  /** Such as `5m`. */
  readonly for: string;
  readonly severity: string;
  readonly summary: string;
  readonly description: string;
  /** What to do about it. */
  readonly runbook: string;
}
