import type { ConfigFolder } from '../../model/kubernetes.ts';
import type { KeysOf, PodVolume } from '../../model/kubernetes-pod.ts';
import { named } from './expressions.ts';
import { OWNER_ONLY } from './owner-only.ts';
import { configVolume } from './volume-names.ts';

/** What a daemon is configured with: its ConfigMaps, and in the same folder its Secrets where it has any. */
export function configVolumeOf(daemon: string, folders: readonly ConfigFolder[]): PodVolume {
  const name = configVolume(daemon);
  const own = folders.filter((folder) => folder.daemon === daemon);
  const keysOf = ({ suffix, files }: ConfigFolder): KeysOf => ({
    name: named(suffix),
    items: files.map(({ key, path }) => ({ key, path })),
  });
  const [only, ...others] = own;
  if (only?.kind === 'ConfigMap' && others.length === 0) return { name, configMap: keysOf(only) };
  const sources = own.map((folder) =>
    folder.kind === 'ConfigMap' ? { configMap: keysOf(folder) } : { secret: keysOf(folder) },
  );
  return { name, projected: { defaultMode: OWNER_ONLY, sources } };
}
