import { stringify } from 'yaml';
import type { KubernetesObject, PodOwner, PodSpec, PodVolume } from './objects.ts';

/** What the pod is given. */
export interface PlaySetting {
  /** Name of the pod. */
  readonly name: string;
  readonly owner: PodOwner;
  readonly labels: Readonly<Record<string, string>>;
  /** Where the suite keeps what a volume holds, on this machine. */
  readonly place: (volume: string) => string;
  /** Files of this machine that containers see in place of what their image holds there, by path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * The Pod that podman plays: the template of the chart with every image, command, variable, security context, resource and
 * mount that it has. This is different, and nothing else:
 *
 * - StatefulSet or Deployment → Pod: podman 4.3 knows no StatefulSet, and the checks look at one pod.
 * - Every volume → hostPath, laid out by the suite as the kubelet does (`podVolumes`): podman 4.3 knows no Secret volume, no
 *   projected one and no item below a folder; it copies what the image holds into claims and emptyDirs, which Kubernetes
 *   does not, and forgets an emptyDir when its container starts again.
 * - /etc/resolv.conf → the world's DNS: there is no DNS of a cluster, and nothing is asked outside.
 * - ca-certificates.crt → the world's authority, where mail goes to an upstream: the world has no public certificates.
 * - Probes and lifecycle → left out: podman needs systemd for the one and does not know the other. `kubelet` acts on them.
 * - Ports → left out: podman would publish them, and refuses to in a network that it did not make.
 * - Labels → those of the run besides: by them a later run finds what one that died left behind.
 */
export function playablePod({ owner, place, ...setting }: PlaySetting): string {
  const { volumes = [], containers, ...rest } = owner.pod;
  const names = [...volumes.map(({ name }) => name), ...owner.claims];
  const folders = names.map(
    (name): PodVolume => ({ name, hostPath: { path: place(name), type: 'Directory' } }),
  );
  const files = Object.entries(setting.files).map(([path, file], n) => ({ name: `file-${n}`, path, file }));
  const pod: PodSpec = {
    ...rest,
    containers: containers.map(
      ({ ports, startupProbe, readinessProbe, livenessProbe, lifecycle, ...container }) => ({
        ...container,
        volumeMounts: [
          ...(container.volumeMounts ?? []),
          ...files.map(({ name, path }) => ({ name, mountPath: path, readOnly: true })),
        ],
      }),
    ),
    volumes: [
      ...folders,
      ...files.map(({ name, file }) => ({ name, hostPath: { path: file, type: 'File' } })),
    ],
  };
  const object: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: setting.name, labels: { ...owner.labels, ...setting.labels } },
    spec: pod,
  };
  return stringify(object, { version: '1.1' });
}
