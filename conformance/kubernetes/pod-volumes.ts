import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from '../tool-error.ts';
import type { KeyedPart } from './keyed-folder.ts';
import { writeKeyedFolder } from './keyed-folder.ts';
import type { PodOwner, PodVolume } from './objects.ts';
import type { Podman } from './podman.ts';

/** What the keys of a ConfigMap or a Secret hold. */
export type Keys = ReadonlyMap<string, string>;

/** What the volumes of a pod are filled with, by the names of the objects. */
export interface VolumeContents {
  readonly configMaps: ReadonlyMap<string, Keys>;
  readonly secrets: ReadonlyMap<string, Keys>;
}

/** The volumes of a pod, as folders of this machine. */
export interface PodVolumes {
  /** Where a volume, or the pod's own claim of that name, is. */
  readonly place: (volume: string) => string;
  /** Writes ConfigMaps and Secrets; what has changed changes under the eyes of the pod. */
  fill(contents: VolumeContents): Promise<void>;
  /** Makes the emptyDirs anew, as a new pod has them. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** Where the volumes of a pod lie, and whose they are. */
export interface VolumeSetting {
  /** Begins the names of podman's volumes. */
  readonly run: string;
  readonly folder: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The volumes of a pod. Those in memory are podman's, which knows how to let go of them; the others lie in the folder. */
export function podVolumes(
  podman: Podman,
  { run, folder, labels }: VolumeSetting,
  { pod, claims }: PodOwner,
): PodVolumes {
  const { volumes = [] } = pod;
  const mounted = new Map<string, string>();
  const place = (name: string): string =>
    mounted.get(name) ?? (claims.includes(name) ? claimFolder(folder, name) : join(folder, 'volumes', name));
  const inMemory = volumes.filter(({ emptyDir }) => emptyDir?.medium === 'Memory');
  const onDisk = volumes.filter(({ emptyDir }) => emptyDir !== undefined && emptyDir.medium !== 'Memory');

  const mount = async ({ name, emptyDir }: PodVolume): Promise<void> => {
    const id = `${run}-${name}`;
    // podman takes `size` for a quota of the disk.
    const size =
      emptyDir?.sizeLimit === undefined
        ? []
        : [`nr_blocks=${Math.ceil(bytesOf(emptyDir.sizeLimit) / pageBytes)}`];
    const options = ['type=tmpfs', 'device=tmpfs', `o=${['mode=0777', ...size].join(',')}`];
    const given = Object.entries(labels).flatMap(([label, value]) => ['--label', `${label}=${value}`]);
    await podman.run(['volume', 'create', ...given, ...options.flatMap((each) => ['--opt', each]), id]);
    mounted.set(name, (await podman.run(['volume', 'mount', id])).trim());
  };
  const unmount = async (): Promise<void> => {
    const ids = [...mounted.keys()].map((name) => `${run}-${name}`);
    if (ids.length > 0) await podman.try(['volume', 'rm', '-f', ...ids]);
    mounted.clear();
  };

  return {
    place,
    async fill(contents) {
      for (const volume of volumes) {
        const parts = partsOf(volume, contents);
        if (parts.length > 0) await writeKeyedFolder(place(volume.name), parts);
      }
    },
    async empty() {
      await unmount();
      for (const { name } of onDisk) {
        await rm(place(name), { recursive: true, force: true });
        await mkdir(place(name), { recursive: true });
        await chmod(place(name), 0o777);
      }
      await Promise.all(inMemory.map(mount));
    },
    async remove() {
      await unmount();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function partsOf({ configMap, secret, projected }: PodVolume, contents: VolumeContents): KeyedPart[] {
  if (configMap !== undefined) return [{ keys: contents.configMaps.get(configMap.name), source: configMap }];
  if (secret !== undefined) return [{ keys: contents.secrets.get(secret.secretName), source: secret }];
  const { sources = [], defaultMode } = projected ?? {};
  return sources.map((each) => {
    const source = each.configMap ?? each.secret;
    if (source === undefined)
      throw new Error('a projected volume of something else than ConfigMaps and Secrets');
    const objects = each.configMap ? contents.configMaps : contents.secrets;
    return {
      keys: objects.get(source.name),
      source: defaultMode === undefined ? source : { defaultMode, ...source },
    };
  });
}

/** Makes the folder of a claim as a disk that was just formatted: root's, with `lost+found` (mke2fs(8)). */
export async function makeClaim(folder: string, claim: string): Promise<string> {
  const path = claimFolder(folder, claim);
  await mkdir(join(path, 'lost+found'), { recursive: true, mode: 0o700 });
  await chmod(path, 0o755);
  return path;
}

function claimFolder(folder: string, claim: string): string {
  return join(folder, 'claims', claim);
}

/** What tmpfs counts in (tmpfs(5)). */
const pageBytes = 4096;

const factors: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
};

/** Bytes of a quantity such as `64Mi`. */
function bytesOf(text: string): number {
  const [, number, unit = ''] = /^(\d+)([kMG]|[KMG]i)?$/.exec(text) ?? [];
  const factor = factors[unit];
  if (number === undefined || factor === undefined)
    throw new ToolError(`${text} is no size that the suite can read.`, 'Write it as 64Mi.');
  return Number(number) * factor;
}
