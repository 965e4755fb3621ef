import type { Claim } from '../../model/kubernetes-objects.ts';
import type { Dynamic } from '../../model/kubernetes-tree.ts';
import { differs, labels, optional, string, when } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';

/** Whether a volume outlives its pod. */
export function isClaimed(volume: string, { resolved, workload, kind }: KubernetesContext): boolean {
  if (kind === 'Deployment' || workload.volumes.some(({ name, memory }) => name === volume && memory))
    return false;
  return volume !== 'queue' || resolved.kubernetes.queue.lossy === undefined;
}

/** A claim of each pod's own for what must not be lost. Its labels never change: nor can a claim's template. */
export const claims = (context: KubernetesContext): readonly Claim[] =>
  context.workload.volumes
    .filter(({ name }) => isClaimed(name, context))
    .map(({ name }) => ({
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name, labels: labels('selector') },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: storageClass(`${name}.storageClass`),
        resources: { requests: { storage: string(`${name}.size`) } },
      },
    }));

/** Empty: the cluster's default; a hyphen: no class, for a volume that somebody has made by hand. */
const storageClass = (path: string): Dynamic<string> =>
  optional(when(differs(path, '-'), string(path), ''), path);
