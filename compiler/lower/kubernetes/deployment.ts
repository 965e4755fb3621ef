import type { Deployment } from '../../model/kubernetes-objects.ts';
import { labels } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { metadata } from './metadata.ts';
import { podTemplate } from './pod-template.ts';
import { READY_SECONDS, replicas } from './replicas.ts';

/** Pods that keep nothing. An update starts each new one before it stops an old one. */
export const deployment = (context: KubernetesContext): Deployment => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: metadata(),
  spec: {
    replicas: replicas(context),
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    minReadySeconds: READY_SECONDS,
    selector: { matchLabels: labels('selector') },
    template: podTemplate(context),
  },
});
