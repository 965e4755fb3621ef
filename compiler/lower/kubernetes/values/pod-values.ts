import type { Values } from '../../../model/kubernetes-values.ts';
import { AFFINITY, SPREAD, TOLERATIONS } from './object-schemas.ts';
import { ANNOTATIONS, LABELS, NAME_OR_EMPTY, OBJECT_NAME_OR_EMPTY } from './schemas.ts';
import { group, value } from './value.ts';

/** Names of the objects. */
export const nameValues = (): Values => ({
  nameOverride: value(
    'In place of the name of the chart. Not for a release that is there: its claims keep the old name.',
    '',
    NAME_OR_EMPTY,
  ),
  fullnameOverride: value(
    'In place of the name of the objects, which is that of the release, with the name above where it has that not in it.',
    '',
    NAME_OR_EMPTY,
  ),
});

/** What Kubernetes is told about the pods beyond what they do. */
export const podValues = (): Values => ({
  podAnnotations: value('Of the pods.', {}, ANNOTATIONS),
  podLabels: value("Of the pods, besides the chart's own.", {}, LABELS),
  nodeSelector: value('Labels of the nodes that may run them.', {}, LABELS),
  tolerations: value('Taints of nodes that they bear.', [], TOLERATIONS),
  affinity: value('Near what they run, and far from what.', {}, AFFINITY),
  topologySpreadConstraints: value('How they are spread; empty: over the nodes.', [], SPREAD),
  priorityClassName: value("Empty: the cluster's default.", '', OBJECT_NAME_OR_EMPTY),
  serviceAccount: group('The pods have a ServiceAccount of their own, and no token of it.', {
    annotations: value('Of the ServiceAccount.', {}, ANNOTATIONS),
  }),
});
