import type { StringMap } from '../../model/kubernetes-objects.ts';
import { checksum } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';

/** What changes with the configuration: annotations of a pod, so that another configuration makes new pods. */
export function configChecksums({ workload, folders }: KubernetesContext): StringMap {
  const entries = workload.containers.flatMap(({ name: daemon }) =>
    (['ConfigMap', 'Secret'] as const).flatMap((kind) => {
      const files = folders
        .filter((folder) => folder.daemon === daemon && folder.kind === kind)
        .flatMap((folder) => folder.files)
        .map(({ path, text }) => ({ path: `files/${daemon}/${path}`, text }));
      const key = kind === 'Secret' ? `checksum/secret-${daemon}` : `checksum/${daemon}`;
      return files.length === 0 ? [] : [[key, checksum(files)] as const];
    }),
  );
  return Object.fromEntries(entries);
}
