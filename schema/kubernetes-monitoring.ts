import type { KubernetesName } from './kubernetes-name.ts';
import type { Labels } from './label-name.ts';

/**
 * Metrics, alerts and the dashboard, or `false` for none of them.
 *
 * @expects `false`, or a map such as `{ namespace: monitoring, queue: 100 }`
 */
export type Monitoring = false | MonitoringBounds;

/** Who reads the metrics, and when somebody is told. */
export interface MonitoringBounds {
  /** Namespace of Prometheus, the only one that may read them; default `monitoring`. */
  namespace?: KubernetesName;
  /** Labels by which Prometheus chooses its monitors and rules, such as `{ release: kube-prometheus-stack }`; default: none. */
  labels?: Labels;
  /**
   * Messages in one pod's queue above which there is an alert; default 100.
   * @type integer
   * @minimum 1
   * @maximum 10000000
   */
  queue?: number;
  /**
   * Bounces a second, over all pods, above which there is an alert; default 0.1.
   * @minimum 0.001
   * @maximum 100000
   */
  bounces?: number;
}
