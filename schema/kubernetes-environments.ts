import type { Autoscaling } from './kubernetes.ts';
import type { KubernetesName, KubernetesObjectName } from './kubernetes-name.ts';

/**
 * Overlays of the kustomization, by name.
 *
 * @propertyNames {"pattern": "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", "expects": "a name such as `staging` (lower-case letters, digits and hyphens, at most 63 characters)"}
 * @expects a map of environments by name, such as `staging: { namespace: email-server-staging, replicas: 1 }`
 */
export interface Environments {
  [name: string]: Environment;
}

/**
 * What is different in one environment; its configuration is the same. A system with another is another profile.
 *
 * @expects a map such as `{ namespace: email-server-staging, replicas: 1 }`
 */
export interface Environment {
  /** Its namespace; default: the name of the environment. */
  namespace?: KubernetesName;
  /**
   * Its pods.
   * @type integer
   * @minimum 1
   * @maximum 100
   */
  replicas?: number;
  /** How far the number of its pods follows the load. */
  autoscaling?: Autoscaling;
  /** Its Secret with every secret of mail.yaml. */
  secret?: KubernetesObjectName;
  /** Its certificate. */
  certificate?: KubernetesObjectName;
}
