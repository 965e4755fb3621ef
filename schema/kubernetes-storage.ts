import type { KubernetesObjectName } from './kubernetes-name.ts';
import type { Size } from './size.ts';
import type { Text } from './text.ts';

/**
 * Where mail that waits is kept: on a claim for each pod, or in the pod, where it is lost with it.
 *
 * @expects a map such as `{ size: 1GiB }` or `{ lossy: every message is sent again by its application }`
 */
export interface QueueStorage extends ClaimStorage {
  /**
   * Keeps no claim: mail that was accepted and waits is lost with its pod. Says why that may be. `size` is then the room
   * on the node, and Kubernetes ends a pod that needs more.
   */
  lossy?: Text;
}

/**
 * A volume claim.
 *
 * @expects a map such as `{ size: 1GiB, storageClass: fast }`
 */
export interface ClaimStorage {
  /** From 16MiB to 1024TiB. Default for a queue 1GiB, or ten of the largest messages; for mailboxes the sum of the quotas, at least 1GiB. */
  size?: Size;
  /** Default: the cluster's. */
  storageClass?: KubernetesObjectName;
}
