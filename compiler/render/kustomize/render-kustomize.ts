import type { KubernetesModel } from '../../model/kubernetes.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { baseFiles, monitoringFiles } from './base-files.ts';
import { manifests } from './manifests.ts';
import { overlayFiles } from './overlay-files.ts';
import { baseRelease, environmentRelease } from './release.ts';

/** `kustomize/`: the objects of the chart as mail.yaml has them, and an overlay for each of its environments. */
export function renderKustomize(model: KubernetesModel): FileTree {
  const release = baseRelease(model);
  const all = manifests(model, release);
  const files = [
    ...baseFiles(model, all, release),
    ...monitoringFiles(all, release),
    ...model.environments.flatMap((environment) =>
      overlayFiles(environment, all, manifests(model, environmentRelease(release, environment))),
    ),
  ];
  return new Map(files.map(([path, text]) => [`kustomize/${path}`, text]));
}
