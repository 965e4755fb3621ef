import type { PodSpec, PodTemplate, SpreadConstraint } from '../../model/kubernetes-pod.ts';
import { configChecksums } from './config-checksums.ts';
import { daemonContainer } from './daemon-container.ts';
import {
  extended,
  integer,
  labels,
  named,
  optional,
  pullSecrets,
  set,
  string,
  tree,
  when,
} from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { metricsContainer } from './metrics-container.ts';
import { stoppingOf } from './stopping.ts';
import { volumes } from './volumes.ts';

/** The pod: the daemons of one mail node, which share sockets. A changed configuration makes new pods. */
export const podTemplate = (context: KubernetesContext): PodTemplate => ({
  metadata: {
    labels: extended(labels('pod'), 'podLabels'),
    annotations: extended(configChecksums(context), 'podAnnotations'),
  },
  spec: podSpec(context),
});

function podSpec(context: KubernetesContext): PodSpec {
  const { workload, monitoring } = context;
  return {
    serviceAccountName: named(),
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: integer('terminationGracePeriodSeconds'),
    priorityClassName: optional(string('priorityClassName'), 'priorityClassName'),
    imagePullSecrets: pullSecrets,
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    nodeSelector: optional(tree('nodeSelector'), 'nodeSelector'),
    tolerations: optional(tree('tolerations'), 'tolerations'),
    affinity: optional(tree('affinity'), 'affinity'),
    topologySpreadConstraints: when<readonly SpreadConstraint[]>(
      set('topologySpreadConstraints'),
      tree('topologySpreadConstraints'),
      [OVER_NODES],
    ),
    containers: [
      ...workload.containers.map((container) =>
        daemonContainer(container, context, stoppingOf(container.name, context)),
      ),
      ...(monitoring ? [when(set('monitoring.enabled'), metricsContainer(monitoring.container))] : []),
    ],
    volumes: volumes(context),
  };
}

const OVER_NODES: SpreadConstraint = {
  maxSkew: 1,
  topologyKey: 'kubernetes.io/hostname',
  whenUnsatisfiable: 'ScheduleAnyway',
  labelSelector: { matchLabels: labels('selector') },
};
