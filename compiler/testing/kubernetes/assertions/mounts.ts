import type { IContainer } from 'kubernetes-models/v1/Container';
import type { Container } from '../../../model/workload.ts';
import { containersOf, type PodTemplate, podTemplates, volumeOf } from '../pod-template.ts';
import type { Assertion } from '../release.ts';

/** Mounts meet volumes, volumes are mounted, and each daemon finds the storage that Compose gives it. */
export const mounts: Assertion = {
  id: 'mounts',
  find: ({ manifests, profile: { resolved, system } }) =>
    podTemplates(manifests).flatMap((pod) => {
      const used = containersOf(pod.spec).flatMap(({ volumeMounts = [] }) => volumeMounts);
      const there = [...(pod.spec.volumes ?? []).map(({ name }) => name), ...pod.claims];
      return [
        ...used.filter(({ name }) => !there.includes(name)).map(({ name }) => `no volume ${name} to mount`),
        ...there
          .filter((name) => !used.some((mount) => mount.name === name))
          .map((name) => `nobody mounts ${name}`),
        ...containersOf(pod.spec).flatMap(twice),
        ...containersOf(pod.spec)
          .filter(({ name }) => !system.workload.containers.some((daemon) => daemon.name === name))
          .flatMap((guest) => meddling(guest, pod)),
        ...system.workload.containers.flatMap((daemon) => {
          const container = pod.spec.containers.find(({ name }) => name === daemon.name);
          if (container === undefined) return [`no container ${daemon.name}`];
          const lossy = resolved.kubernetes.queue.lossy !== undefined;
          return [...storage(pod, container, daemon, lossy), ...memory(pod, container, daemon)];
        }),
      ];
    }),
};

const twice = ({ name, volumeMounts = [] }: IContainer): readonly string[] =>
  volumeMounts
    .map(({ mountPath }) => mountPath)
    .filter((path, index, paths) => paths.indexOf(path) !== index)
    .map((path) => `${name}: mounts twice on ${path}`);

/** What a container beside the daemons could change of theirs. */
const meddling = (guest: IContainer, { spec }: PodTemplate): readonly string[] =>
  (guest.volumeMounts ?? [])
    .filter(({ readOnly }) => !readOnly)
    .filter((mount) =>
      spec.containers.some(
        ({ name, volumeMounts = [] }) =>
          name !== guest.name && volumeMounts.some((each) => each.name === mount.name),
      ),
    )
    .map((mount) => `${guest.name}: may write to ${mount.name}`);

/** What must outlive the pod is on a claim, and what the daemons share is memory. */
function storage(pod: PodTemplate, container: IContainer, daemon: Container, lossy: boolean) {
  return daemon.mounts.flatMap((mount) => {
    if (mount.kind !== 'volume') return [];
    const found = (container.volumeMounts ?? []).find(({ mountPath }) => mountPath === mount.target);
    const volume = found && volumeOf(pod, found.name);
    const kept = mount.volume !== 'run' && !(mount.volume === 'queue' && lossy);
    const right = kept
      ? volume?.persistentVolumeClaim
      : mount.volume === 'run'
        ? volume?.emptyDir?.medium === 'Memory'
        : volume?.emptyDir;
    return [
      ...(right ? [] : [`${daemon.name}: ${mount.target} is not on a volume of its kind`]),
      ...((found?.readOnly ?? false) === (mount.readOnly ?? false)
        ? []
        : [`${daemon.name}: ${mount.target} is writable where Compose has it otherwise`]),
    ];
  });
}

function memory(pod: PodTemplate, container: IContainer, { name, tmpfs }: Container): readonly string[] {
  return tmpfs.flatMap(({ target, bytes }) => {
    const found = (container.volumeMounts ?? []).find(({ mountPath }) => mountPath === target);
    const { medium, sizeLimit } = (found && volumeOf(pod, found.name)?.emptyDir) ?? {};
    const size = `${bytes / 1024 ** 2}Mi`;
    return medium === 'Memory' && sizeLimit === size ? [] : [`${name}: ${target} is not ${size} of memory`];
  });
}
