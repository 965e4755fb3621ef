import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IContainerPort } from 'kubernetes-models/v1/ContainerPort';
import type { IPodSpec } from 'kubernetes-models/v1/PodSpec';
import type { IVolume } from 'kubernetes-models/v1/Volume';
import { type Kinds, type Manifest, ofKind } from './manifest.ts';

export type Labels = Readonly<Record<string, string>>;

/** The pods that a release makes. */
export interface PodTemplate {
  readonly owner: Kinds['StatefulSet'] | Kinds['Deployment'];
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly spec: IPodSpec;
  /** Names of the claims that every pod gets for itself. */
  readonly claims: readonly string[];
}

/** The templates of pods; a sound release has one. */
export function podTemplates(manifests: readonly Manifest[]): readonly PodTemplate[] {
  const owners = [...ofKind(manifests, 'StatefulSet'), ...ofKind(manifests, 'Deployment')];
  return owners.map((owner) => ({
    owner,
    labels: owner.spec?.template?.metadata?.labels ?? {},
    annotations: owner.spec?.template?.metadata?.annotations ?? {},
    spec: owner.spec?.template?.spec ?? { containers: [] },
    claims:
      owner.kind === 'StatefulSet'
        ? (owner.spec?.volumeClaimTemplates ?? []).map(({ metadata }) => metadata?.name ?? '?')
        : [],
  }));
}

/** Every container of a pod, those that only prepare it included. */
export const containersOf = ({ initContainers = [], containers }: IPodSpec): readonly IContainer[] => [
  ...initContainers,
  ...containers,
];

export const portsOf = (pod: PodTemplate): readonly IContainerPort[] =>
  containersOf(pod.spec).flatMap(({ ports = [] }) => ports);

/** The volume of a name; a claim that every pod gets for itself counts as one. */
export function volumeOf({ spec, claims }: PodTemplate, name: string): IVolume | undefined {
  const volume = (spec.volumes ?? []).find((each) => each.name === name);
  if (volume === undefined && claims.includes(name)) {
    return { name, persistentVolumeClaim: { claimName: name } };
  }
  return volume;
}
