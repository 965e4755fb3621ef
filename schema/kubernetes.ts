import type { Duration } from './duration.ts';
import type { Environments } from './kubernetes-environments.ts';
import type { Monitoring } from './kubernetes-monitoring.ts';
import type { KubernetesName, KubernetesObjectName } from './kubernetes-name.ts';
import type { KubernetesResources } from './kubernetes-resources.ts';
import type { SecretPlaces } from './kubernetes-secrets.ts';
import type { ClaimStorage, QueueStorage } from './kubernetes-storage.ts';
import type { LabelName } from './label-name.ts';

/**
 * How the chart and the kustomization run the system. Compose mounts the same files, so the pace of deliveries that is
 * divided by the number of pods holds for it as well.
 *
 * @expects a map such as `{ replicas: 2, autoscaling: { most: 10 } }`
 */
export interface Kubernetes {
  /** Namespace that the generated pages and the kustomization speak of; default: the profile's name. */
  namespace?: KubernetesName;
  /**
   * Pods, the fewest where their number follows the load. Default 2; 1 where mailboxes are kept, which two pods cannot
   * write, or where deliveries are paced (`concurrency` or `delay`).
   * @type integer
   * @minimum 1
   * @maximum 100
   */
  replicas?: number;
  /** How far the number of pods follows the load; by default up to 10 where there are 2 pods by default, otherwise not. */
  autoscaling?: Autoscaling;
  /** What Postfix's container asks for and may use. */
  resources?: KubernetesResources;
  /** Where mail that waits is kept. */
  queue?: QueueStorage;
  /** Where the mailboxes are kept. */
  mailboxes?: ClaimStorage;
  /** Which namespaces may hand in mail. */
  access?: NamespaceAccess;
  /** Metrics, alerts and the dashboard. */
  monitoring?: Monitoring;
  /** The Kubernetes Secret that has every secret of mail.yaml as a key of the same name; default: `<profile>-secrets`. */
  secret?: KubernetesObjectName;
  /** Secrets of mail.yaml that are elsewhere, by their name in mail.yaml. */
  secrets?: SecretPlaces;
  /** The Kubernetes Secret of type `kubernetes.io/tls` with the certificate; default: `<profile>-tls`. */
  certificate?: KubernetesObjectName;
  /** The Kubernetes Secret with the login at the registry of the images; default: none is needed. */
  pullSecret?: KubernetesObjectName;
  /** How long a pod that is told to stop may go on delivering and handing over its queue, from 0s to 1d; default 2m. */
  drain?: Duration;
  /** The kustomization's overlays by name: what is different there. */
  environments?: Environments;
}

/**
 * A number of pods that follows their use of CPU, or `false`.
 *
 * @expects `false`, or a map such as `{ most: 10, cpu: 70 }`
 */
export type Autoscaling = false | AutoscalingBounds;

/** Between how many pods, and when there are to be more. */
export interface AutoscalingBounds {
  /**
   * The most pods; default 10, or `replicas` where that is more.
   * @type integer
   * @minimum 1
   * @maximum 100
   */
  most?: number;
  /**
   * Per cent of the CPU that Postfix's container asks for, on average over the pods, above which there are more; default 70.
   * @type integer
   * @minimum 1
   * @maximum 1000
   */
  cpu?: number;
}

/**
 * Which namespaces may hand in mail.
 *
 * @expects a map such as `{ label: email-server.kubernetes.io/smtp-access }`
 */
export interface NamespaceAccess {
  /** A namespace with this label set to `true` may; default `email-server.kubernetes.io/smtp-access`. */
  label?: LabelName;
}
