import type { VolumeMount } from '../../model/kubernetes-pod.ts';
import type { Mount } from '../../model/workload.ts';

export const CERTIFICATE_VOLUME = 'certificate';

/** A daemon's configuration. */
export const configVolume = (daemon: string): string => `config-${daemon}`;

/** The secrets of a daemon, and of no other. */
export const secretsVolume = (daemon: string): string => `secrets-${daemon}`;

/** Writable memory of a container. */
export const tmpfsVolume = (container: string, target: string): string =>
  `${container}${target.replaceAll('/', '-')}`;

/** Where a container sees a volume. A pod's certificate is a Secret, which holds the files and no links of certbot. */
export function mountsOf(mount: Mount, container: string): readonly VolumeMount[] {
  switch (mount.kind) {
    case 'config':
      return [{ name: configVolume(container), mountPath: mount.target, readOnly: true }];
    case 'certificate':
      return [{ name: CERTIFICATE_VOLUME, mountPath: mount.target, readOnly: true }];
    case 'certificate-archive':
      return [];
    case 'volume':
      return [
        {
          name: mount.volume,
          mountPath: mount.target,
          ...(mount.readOnly === true && { readOnly: true }),
        },
      ];
  }
}
