import type { IContainer } from 'kubernetes-models/v1/Container';
import type { IKeyToPath } from 'kubernetes-models/v1/KeyToPath';
import type { IVolume } from 'kubernetes-models/v1/Volume';
import { type Manifest, ofKind } from './manifest.ts';
import { type PodTemplate, volumeOf } from './pod-template.ts';
import { textsOf } from './texts-of.ts';

/** A file that a container finds, and where Kubernetes takes it from. */
export interface MountedFile {
  /** Absolute, inside the container. */
  readonly path: string;
  readonly from: 'ConfigMap' | 'Secret';
  readonly object: string;
  readonly key: string;
  /** Of an object that is rendered and has the key. */
  readonly text: string | undefined;
  /** Permission bits, where they are said. */
  readonly mode: number | undefined;
}

/** The files that a container finds in its volumes of configuration and secrets. */
export function mountedFiles(
  manifests: readonly Manifest[],
  pod: PodTemplate,
  container: IContainer,
): readonly MountedFile[] {
  const rendered = [...ofKind(manifests, 'ConfigMap'), ...ofKind(manifests, 'Secret')];
  return (container.volumeMounts ?? []).flatMap(({ name, mountPath, subPath }) =>
    sourcesOf(volumeOf(pod, name)).flatMap(({ from, object, items, defaultMode }) => {
      const found = rendered.find(({ kind, metadata }) => kind === from && metadata?.name === object);
      const texts = found ? textsOf(found) : {};
      const entries: readonly IKeyToPath[] = items ?? Object.keys(texts).map((key) => ({ key, path: key }));
      return entries
        .filter(({ path }) => subPath === undefined || path === subPath)
        .map(({ key, path, mode }) => ({
          path: subPath === undefined ? `${mountPath}/${path}` : mountPath,
          from,
          object,
          key,
          text: texts[key],
          mode: mode ?? defaultMode,
        }));
    }),
  );
}

interface FileSource {
  readonly from: MountedFile['from'];
  readonly object: string;
  readonly items: readonly IKeyToPath[] | undefined;
  readonly defaultMode: number | undefined;
}

/** What a volume's files come from: one object, or several for a projected volume. */
function sourcesOf({ configMap, secret, projected }: Partial<IVolume> = {}): readonly FileSource[] {
  const defaultMode = configMap?.defaultMode ?? secret?.defaultMode ?? projected?.defaultMode;
  const parts = projected?.sources ?? [
    ...(configMap ? [{ configMap }] : []),
    ...(secret ? [{ secret: { ...secret, name: secret.secretName ?? '?' } }] : []),
  ];
  return parts.flatMap((part): readonly FileSource[] => {
    const source = part.configMap ?? part.secret;
    if (source === undefined) return [];
    const from = part.configMap ? 'ConfigMap' : 'Secret';
    return [{ from, object: source.name ?? '?', items: source.items, defaultMode }];
  });
}
