import { nameOf } from '../manifest.ts';
import { podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

const PREFIX = 'app.kubernetes.io';
const OF_PODS = ['name', 'instance', 'version', 'component', 'part-of'];
const OF_OBJECTS = [...OF_PODS, 'managed-by'];
/** What may never change in an upgrade: selectors and the templates of claims are immutable. */
const LASTING = [`${PREFIX}/name`, `${PREFIX}/instance`];
const LASTING_OF_CLAIMS = [...LASTING, `${PREFIX}/managed-by`];

/** The recommended labels stand on everything; selectors and claims hold only those that no upgrade changes. */
export const labels: Assertion = {
  id: 'labels',
  find: ({ manifests }) => [
    ...manifests.flatMap((manifest) =>
      OF_OBJECTS.filter((label) => !manifest.metadata?.labels?.[`${PREFIX}/${label}`]).map(
        (label) => `${nameOf(manifest)}: no label ${label}`,
      ),
    ),
    ...podTemplates(manifests).flatMap(({ owner, labels: ofPod }) => [
      ...OF_PODS.filter((label) => !ofPod[`${PREFIX}/${label}`]).map(
        (label) => `${nameOf(owner)}: pods without label ${label}`,
      ),
      ...Object.keys(owner.spec?.selector?.matchLabels ?? {})
        .filter((label) => !LASTING.includes(label))
        .map((label) => `${nameOf(owner)}: selects by ${label}, which an upgrade may change`),
      ...(owner.kind === 'StatefulSet' ? (owner.spec?.volumeClaimTemplates ?? []) : [])
        .flatMap(({ metadata }) => Object.keys(metadata?.labels ?? {}))
        .filter((label) => !LASTING_OF_CLAIMS.includes(label))
        .map((label) => `${nameOf(owner)}: its claims have ${label}, which an upgrade may change`),
    ]),
  ],
};
