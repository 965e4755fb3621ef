import type { StringMap } from '../../model/kubernetes-objects.ts';
import { checksum } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';

/**
 * What changes with the configuration that only a start takes over: annotations of a pod, so that another such configuration
 * makes new pods. What the daemons take over while they run is not in it.
 */
export function configChecksums({ workload, folders }: KubernetesContext): StringMap {
  const entries = workload.containers.map(({ name: daemon }) => {
    const files = folders
      .filter((folder) => folder.daemon === daemon && !folder.live)
      .flatMap((folder) => folder.files)
      .map(({ path, text }) => ({ path: `files/${daemon}/${path}`, text }));
    return [`checksum/${daemon}`, checksum(files)] as const;
  });
  return Object.fromEntries(entries);
}
