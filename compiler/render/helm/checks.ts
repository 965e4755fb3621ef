import type { KubernetesModel } from '../../model/kubernetes.ts';
import type { ValueNode } from '../../model/kubernetes-values.ts';
import { goString } from './go-string.ts';

/**
 * `checks.yaml`, a template that makes nothing: values that are each right, and together are what an API server would refuse
 * after other objects have changed, end the rendering with what to write instead.
 */
export function checks({ name, values }: KubernetesModel): string {
  return [
    '{{- /* Refused before anything is changed, not half-way through an upgrade. */ -}}',
    ...serviceChecks,
    ...(values['autoscaling'] ? autoscalingChecks : []),
    ...(isGroup(values['resources']) ? resourceChecks(name) : []),
    '',
  ].join('\n');
}

const isGroup = (node: ValueNode | undefined): boolean => node?.kind === 'group';

const refused = (condition: string, ...words: readonly string[]): readonly string[] => [
  `{{- if ${condition} }}`,
  `{{- fail ${words.length === 1 ? goString(words[0] ?? '') : `(printf ${words.join(' ')})`} }}`,
  '{{- end }}',
];

/** "May only be used when `type` is LoadBalancer" (Service of the Kubernetes API). */
const serviceChecks: readonly string[] = ['loadBalancerClass', 'loadBalancerSourceRanges'].flatMap((field) =>
  refused(
    `and .Values.service.${field} (ne .Values.service.type "LoadBalancer")`,
    `service.${field} is for service.type LoadBalancer alone: set that type, or leave it empty`,
  ),
);

/** HorizontalPodAutoscalerSpec of the Kubernetes API. A request that is not said is the limit. */
const autoscalingChecks: readonly string[] = [
  ...refused(
    'and .Values.autoscaling.enabled (eq (int64 .Values.replicaCount) 0)',
    'replicaCount is 0, and an autoscaler has at least one pod: set autoscaling.enabled to false to stop all pods',
  ),
  ...refused(
    'and .Values.autoscaling.enabled (lt (int64 .Values.autoscaling.maxReplicas) (int64 .Values.replicaCount))',
    'autoscaling.maxReplicas is below replicaCount, the fewest pods: raise the one or lower the other',
  ),
  ...refused(
    'and .Values.autoscaling.enabled (not (dig "requests" "cpu" (dig "limits" "cpu" "" .Values.resources.postfix) .Values.resources.postfix))',
    'resources.postfix has no cpu, of which the autoscaler takes per cent: set resources.postfix.requests.cpu, or autoscaling.enabled to false',
  ),
];

/** "Must be less than or equal to limit" (ResourceRequirements of the Kubernetes API). */
const resourceChecks = (chart: string): readonly string[] => {
  const quantity = `include ${goString(`${chart}.quantity`)}`;
  return [
    '{{- range $container, $each := .Values.resources }}',
    '{{- range $what := list "cpu" "memory" }}',
    '{{- $asked := dig "requests" $what "" $each }}',
    '{{- $most := dig "limits" $what "" $each }}',
    ...refused(
      `and $asked $most (gt (${quantity} $asked | float64) (${quantity} $most | float64))`,
      goString(
        'resources.%s asks for more %s (requests: %v) than it may use (limits: %v): raise the limit or lower the request',
      ),
      '$container $what $asked $most',
    ),
    '{{- end }}',
    '{{- end }}',
  ];
};
