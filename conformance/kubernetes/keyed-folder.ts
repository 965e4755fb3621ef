import { chmod, mkdir, mkdtemp, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ToolError } from '../tool-error.ts';
import type { KeyedSource } from './objects.ts';

/** Mode of files that no manifest gives one (ConfigMapVolumeSource, SecretVolumeSource of the Kubernetes API). */
const usualMode = 0o644;

/** One ConfigMap or Secret, and what is taken of it; no keys when there is no such object. */
export interface KeyedPart {
  readonly keys: ReadonlyMap<string, string> | undefined;
  readonly source: KeyedSource;
}

/**
 * Lays ConfigMaps and Secrets out as the kubelet does: the files lie in a folder of their generation, `..data` leads to
 * it, and a link of each name leads through that. A change moves `..data`, so that all files change at once.
 */
export async function writeKeyedFolder(folder: string, parts: readonly KeyedPart[]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const generation = await mkdtemp(join(folder, '..generation-'));
  await chmod(generation, 0o755);
  const tops = new Set<string>();
  for (const { path, text, mode } of parts.flatMap((part) => filesOf(part, folder))) {
    const file = join(generation, path);
    await mkdir(dirname(file), { recursive: true, mode: 0o755 });
    await writeFile(file, text);
    await chmod(file, mode);
    tops.add(path.split('/')[0] ?? path);
  }
  const before = await readlink(join(folder, '..data')).catch(() => undefined);
  await symlink(basename(generation), join(folder, '..data_tmp'));
  await rename(join(folder, '..data_tmp'), join(folder, '..data'));
  for (const name of tops)
    await symlink(join('..data', name), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  if (before !== undefined) await rm(join(folder, before), { recursive: true, force: true });
}

/** A key that is not there keeps the kubelet from starting the pod, unless it may be missing. */
function filesOf(
  { keys, source }: KeyedPart,
  folder: string,
): { readonly path: string; readonly text: string; readonly mode: number }[] {
  const { items, defaultMode = usualMode, optional = false } = source;
  const wanted = items ?? [...(keys?.keys() ?? [])].map((key) => ({ key, path: key, mode: undefined }));
  if (keys === undefined && !optional) throw missing(`what ${basename(folder)} is filled with`);
  return wanted.flatMap(({ key, path, mode = defaultMode }) => {
    const text = keys?.get(key);
    if (text === undefined && !optional) throw missing(`the key ${key} of ${basename(folder)}`);
    return text === undefined ? [] : [{ path, text, mode }];
  });
}

function missing(what: string): ToolError {
  return new ToolError(
    `The manifests lack ${what}: no pod would start.`,
    'Compile again: mailc compile mail.yaml',
  );
}
