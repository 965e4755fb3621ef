import type { ILabelSelector } from '@kubernetes-models/apimachinery/apis/meta/v1/LabelSelector';
import { type Manifest, nameOf, ofKind } from '../manifest.ts';
import { podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';
import { isNarrow, selects } from '../selects.ts';

/** Every selector meets the pods of the release, or the Service that it means, and nothing of anybody else. */
export const selectors: Assertion = {
  id: 'selectors',
  find: ({ manifests }) => {
    const pods = podTemplates(manifests);
    const meeting: readonly (readonly [Manifest, ILabelSelector | undefined])[] = [
      ...ofKind(manifests, 'Service').map((each) => [each, matchLabels(each.spec?.selector)] as const),
      ...ofKind(manifests, 'NetworkPolicy').map((each) => [each, each.spec?.podSelector] as const),
      ...ofKind(manifests, 'PodDisruptionBudget').map((each) => [each, each.spec?.selector] as const),
      ...pods.map(({ owner }) => [owner, owner.spec?.selector] as const),
      ...pods.flatMap(({ owner, spec }) =>
        (spec.topologySpreadConstraints ?? []).map(({ labelSelector }) => [owner, labelSelector] as const),
      ),
    ];
    return [
      ...meeting.flatMap(([manifest, selector]) =>
        problem(
          manifest,
          selector,
          pods.map((pod) => pod.labels),
        ),
      ),
      ...ofKind(manifests, 'ServiceMonitor').flatMap((each) => {
        // Of the Services that it selects, Prometheus asks those that have the port.
        const asked = ofKind(manifests, 'Service').filter(({ spec }) =>
          spec?.ports?.some(({ name }) => each.spec.endpoints.some(({ port }) => port === name)),
        );
        return asked.length === 0
          ? []
          : problem(
              each,
              each.spec.selector,
              asked.map(({ metadata }) => metadata?.labels ?? {}),
            );
      }),
    ];
  },
};

const matchLabels = (labels: Record<string, string> | undefined): ILabelSelector | undefined =>
  labels && { matchLabels: labels };

function problem(
  manifest: Manifest,
  selector: ILabelSelector | undefined,
  there: readonly Readonly<Record<string, string>>[],
): readonly string[] {
  const name = nameOf(manifest);
  if (selector === undefined || !isNarrow(selector)) return [`${name}: selects everything in the namespace`];
  const met = there.filter((labels) => selects(selector, labels)).length;
  return met === 1 ? [] : [`${name}: ${JSON.stringify(selector)} meets ${met} instead of 1`];
}
