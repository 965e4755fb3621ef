import type { PodDisruptionBudget } from '../../model/kubernetes-objects.ts';
import { labels } from './expressions.ts';
import { metadata } from './metadata.ts';

/** A node that is emptied takes one pod at a time; one that serves nobody anyway does not hold it up. */
export const disruptionBudget = (): PodDisruptionBudget => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadata(),
  spec: {
    maxUnavailable: 1,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: labels('selector') },
  },
});
