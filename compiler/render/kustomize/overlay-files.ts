import type { KubernetesEnvironment } from '../../model/kubernetes.ts';
import { dashboardGenerator, dashboardText } from './dashboard-generator.ts';
import { jsonPatch } from './json-patch.ts';
import { kustomization, manifestText } from './kustomization.ts';
import type { Manifest } from './manifests.ts';

type Files = readonly (readonly [string, string])[];

/**
 * `overlays/<environment>/`: its namespace, and patches for the objects that are not as the base has them. What only a
 * cluster with the Prometheus operator takes is in `monitoring/` there.
 */
export function overlayFiles(
  environment: KubernetesEnvironment,
  base: readonly Manifest[],
  wanted: readonly Manifest[],
): Files {
  const isMonitoring = ({ part }: Manifest): boolean => part === 'monitoring';
  const isOther = ({ part }: Manifest): boolean => part === 'base';
  const isDashboard = ({ file }: Manifest): boolean => file === 'configmap-dashboard';
  const dashboard = wanted.find(isDashboard);
  const { name } = environment;
  const about = `The environment ${name} of mail.yaml`;
  const folder = `overlays/${name}`;
  return [
    ...patched(environment, base.filter(isOther), wanted.filter(isOther), {
      folder,
      about: `${about}.`,
      resource: '../../base',
    }),
    ...(base.some(isMonitoring)
      ? [
          ...patched(environment, base.filter(isMonitoring), wanted.filter(isMonitoring), {
            folder: `${folder}/monitoring`,
            about: `${about}, where its cluster has the Prometheus operator.`,
            resource: '../../../monitoring',
            dashboard,
          }),
          ...(dashboard ? [[`${folder}/monitoring/dashboard.json`, dashboardText(dashboard)] as const] : []),
        ]
      : []),
  ];
}

interface Overlay {
  readonly folder: string;
  readonly about: string;
  /** What is patched. */
  readonly resource: string;
  /** In place of the one that the resource has, which bears the words of another namespace. */
  readonly dashboard?: Manifest | undefined;
}

function patched(
  { namespace }: KubernetesEnvironment,
  base: readonly Manifest[],
  wanted: readonly Manifest[],
  { folder, about, resource, dashboard }: Overlay,
): Files {
  const changes = base.flatMap((before) => patchOf(before, wanted));
  const added = wanted.filter(({ file }) => !base.some((before) => before.file === file));
  return [
    [
      `${folder}/kustomization.yaml`,
      kustomization(about, {
        namespace,
        resources: [resource, ...added.map(({ file }) => `${file}.yaml`)],
        configMapGenerator: dashboard && [{ ...dashboardGenerator(dashboard), behavior: 'replace' }],
        patches:
          changes.length === 0
            ? undefined
            : changes.map(({ manifest }) => ({
                path: `${manifest.file}.yaml`,
                target: { kind: manifest.kind, name: manifest.name },
              })),
      }),
    ],
    ...changes.map(({ manifest, text }) => [`${folder}/${manifest.file}.yaml`, text] as const),
    ...added.map(
      ({ file, about, object }) => [`${folder}/${file}.yaml`, manifestText(about, object)] as const,
    ),
  ];
}

interface Change {
  readonly manifest: Manifest;
  readonly text: string;
}

function patchOf(before: Manifest, wanted: readonly Manifest[]): readonly Change[] {
  const after = wanted.find(({ file }) => file === before.file);
  if (after === undefined) {
    const { apiVersion } = before.object;
    const gone = { $patch: 'delete', apiVersion, kind: before.kind, metadata: { name: before.name } };
    return [{ manifest: before, text: manifestText('not in this environment', gone) }];
  }
  const operations = jsonPatch(before.object, after.object);
  if (operations.length === 0) return [];
  return [{ manifest: before, text: manifestText('what is different in this environment', operations) }];
}
