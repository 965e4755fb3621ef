import type { IContainer } from 'kubernetes-models/v1/Container';
import type { Container } from '../../../model/workload.ts';
import { containersOf, podTemplates } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Containers and pods have no more rights than was measured to be needed, and nothing of their node. */
export const confinement: Assertion = {
  id: 'confinement',
  find: ({ manifests, profile: { system } }) =>
    podTemplates(manifests).flatMap(({ spec }) => [
      ...(spec.automountServiceAccountToken === false ? [] : ['pods get a token of the API']),
      ...(spec.enableServiceLinks === false
        ? []
        : ['pods get every Service of the namespace in their environment']),
      ...(spec.hostNetwork || spec.hostPID || spec.hostIPC ? ['pods share something with their node'] : []),
      ...(spec.volumes ?? [])
        .filter(({ hostPath }) => hostPath)
        .map(({ name }) => `${name}: a folder of the node`),
      // It would give the queue to a group, which Postfix refuses to work with.
      ...(spec.securityContext?.fsGroup === undefined ? [] : ['volumes are given to a group']),
      ...containersOf(spec).flatMap((container) =>
        excess(
          container,
          spec.securityContext?.seccompProfile?.type,
          system.workload.containers.find(({ name }) => name === container.name),
        ).map((what) => `${container.name}: ${what}`),
      ),
    ]),
};

function excess(
  { securityContext = {}, ports = [] }: IContainer,
  ofPod: string | undefined,
  daemon: Container | undefined,
) {
  const { allowPrivilegeEscalation, readOnlyRootFilesystem, capabilities, seccompProfile, privileged } =
    securityContext;
  const added = [...(capabilities?.add ?? [])].sort().join(', ');
  const needed = (daemon?.capabilities ?? [])
    .map(({ name }) => name)
    .sort()
    .join(', ');
  return [
    ...(allowPrivilegeEscalation === false ? [] : ['may gain privileges']),
    ...(readOnlyRootFilesystem === true ? [] : ['may write to its image']),
    ...(privileged ? ['is privileged'] : []),
    ...(capabilities?.drop?.join() === 'ALL' ? [] : ['keeps capabilities']),
    ...(daemon || securityContext.runAsNonRoot ? [] : ['is root']),
    ...(added === needed ? [] : [`has ${added} instead of ${needed}`]),
    ...((seccompProfile?.type ?? ofPod) === 'RuntimeDefault' ? [] : ['may call every system call']),
    ...ports.filter(({ hostPort }) => hostPort).map(({ hostPort }) => `takes port ${hostPort} of its node`),
  ];
}
