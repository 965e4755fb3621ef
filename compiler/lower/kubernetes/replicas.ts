import type { Field } from '../../model/kubernetes-tree.ts';
import { integer, not, set, when } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';

/** A new pod serves this long before the next one is replaced. */
export const READY_SECONDS = 10;

/** Not said where the autoscaler says it, lest every upgrade takes its pods away. */
export const replicas = (context: KubernetesContext): Field<number> =>
  scales(context) ? when(not(set('autoscaling.enabled')), integer('replicaCount')) : integer('replicaCount');

/** Whether there may be more than one pod: two could not write the same mailboxes. */
export const scales = ({ resolved }: KubernetesContext): boolean => !resolved.features.has('mailboxes');
