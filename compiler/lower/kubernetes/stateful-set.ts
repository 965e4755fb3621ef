import type { StatefulSet } from '../../model/kubernetes-objects.ts';
import { claims } from './claims.ts';
import { labels, named } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { metadata } from './metadata.ts';
import { podTemplate } from './pod-template.ts';
import { READY_SECONDS, replicas } from './replicas.ts';

/**
 * Pods whose claims outlive them. They start and stop at once, so that of those that stop none hands its queue to
 * another that is about to; an update replaces one at a time, while the others serve.
 */
export function statefulSet(context: KubernetesContext): StatefulSet {
  const claimed = claims(context);
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: metadata(),
    spec: {
      serviceName: named('-headless'),
      replicas: replicas(context),
      podManagementPolicy: 'Parallel',
      updateStrategy: { type: 'RollingUpdate' },
      minReadySeconds: READY_SECONDS,
      ...(claimed.length > 0 && {
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
      }),
      selector: { matchLabels: labels('selector') },
      template: podTemplate(context),
      ...(claimed.length > 0 && { volumeClaimTemplates: claimed }),
    },
  };
}
