import type { HorizontalPodAutoscaler } from '../../model/kubernetes-autoscaler.ts';
import { integer, named } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { metadata } from './metadata.ts';

/**
 * More pods while Postfix's container is busy. Mail that waits for an upstream is no reason: more pods would not make
 * the upstream answer. Fewer pods only after ten quiet minutes, one in five minutes: each hands its queue over first.
 */
export const autoscaler = ({ kind }: KubernetesContext): HorizontalPodAutoscaler => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: metadata(),
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind, name: named() },
    minReplicas: integer('replicaCount'),
    maxReplicas: integer('autoscaling.maxReplicas'),
    metrics: [
      {
        type: 'ContainerResource',
        containerResource: {
          name: 'cpu',
          container: 'postfix',
          target: {
            type: 'Utilization',
            averageUtilization: integer('autoscaling.targetCPUUtilizationPercentage'),
          },
        },
      },
    ],
    behavior: {
      scaleUp: {
        stabilizationWindowSeconds: 30,
        policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }],
      },
      scaleDown: {
        stabilizationWindowSeconds: 600,
        policies: [{ type: 'Pods', value: 1, periodSeconds: 300 }],
      },
    },
  },
});
