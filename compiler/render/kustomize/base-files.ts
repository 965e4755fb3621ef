import type { ConfigFolder, KubernetesModel } from '../../model/kubernetes.ts';
import { dashboardGenerator, dashboardText } from './dashboard-generator.ts';
import { kustomization, manifestText } from './kustomization.ts';
import type { Manifest } from './manifests.ts';
import type { Release } from './release.ts';

type Files = readonly (readonly [string, string])[];

/**
 * `base/`: the objects, and ConfigMaps and Secrets from files. Their names stay: pods that run take over what changes in
 * them, and new pods are made by the checksums of the others.
 */
export function baseFiles(model: KubernetesModel, all: readonly Manifest[], release: Release): Files {
  const own = all.filter(({ part }) => part === 'base');
  const generated = (wanted: ConfigFolder['kind']) =>
    model.configuration
      .filter(({ kind }) => kind === wanted)
      .map(({ daemon, suffix, files }) => ({
        name: `${release.name}${suffix}`,
        files: files.map(({ key, path }) => `${key}=files/${daemon}/${path}`),
        options: { labels: release.labels.object, disableNameSuffixHash: true },
      }));
  const secrets = generated('Secret');
  return [
    [
      'base/kustomization.yaml',
      kustomization('Written by mailc from mail.yaml: edit that instead, or make an overlay of your own.', {
        namespace: release.namespace,
        resources: own.map(({ file }) => `${file}.yaml`),
        configMapGenerator: generated('ConfigMap'),
        secretGenerator: secrets.length > 0 ? secrets : undefined,
      }),
    ],
    ...own.map(({ file, about, object }) => [`base/${file}.yaml`, manifestText(about, object)] as const),
    ...model.configuration.flatMap(({ daemon, files }) =>
      files.map(({ path, text }) => [`base/files/${daemon}/${path}`, text] as const),
    ),
  ];
}

/** `monitoring/`: what only a cluster with the Prometheus operator takes. */
export function monitoringFiles(all: readonly Manifest[], release: Release): Files {
  const own = all.filter(({ part }) => part === 'monitoring');
  const dashboard = all.find(({ file }) => file === 'configmap-dashboard');
  if (own.length === 0) return [];
  return [
    [
      'monitoring/kustomization.yaml',
      kustomization('For clusters that have the Prometheus operator.', {
        namespace: release.namespace,
        resources: own.map(({ file }) => `${file}.yaml`),
        configMapGenerator: dashboard && [dashboardGenerator(dashboard)],
      }),
    ],
    ...own.map(
      ({ file, about, object }) => [`monitoring/${file}.yaml`, manifestText(about, object)] as const,
    ),
    ...(dashboard ? [['monitoring/dashboard.json', dashboardText(dashboard)] as const] : []),
  ];
}
