import { InternalError } from '../../diagnostic/internal-error.ts';
import type { ConfigFile, ConfigFolder } from '../../model/kubernetes.ts';
import type { Workload } from '../../model/workload.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { inObjects } from './config-parts.ts';

/**
 * The files of each daemon as objects: a ConfigMap of what a start takes over, one of what is taken over at once, and a
 * Secret where any are confidential; several of each where one holds not all of them.
 */
export const configFolders = ({ containers }: Workload, tree: FileTree): readonly ConfigFolder[] =>
  containers.flatMap(({ name: daemon, mounts }) => {
    const config = mounts.filter((mount) => mount.kind === 'config');
    const confidential = config.flatMap((mount) => mount.confidential);
    const live = config.flatMap((mount) => mount.live);
    const isLive = (path: string): boolean =>
      live.some((name) => (name.endsWith('/') ? path.startsWith(name) : path === name));
    const files = [...tree]
      .filter(([path]) => path.startsWith(`${daemon}/`))
      .map(([path, text]) => ({ path: path.slice(daemon.length + 1), text }))
      .map(({ path, text }) => ({ key: configKey(path), path, text }));
    if (new Set(files.map(({ key }) => key)).size !== files.length)
      throw new InternalError(`two files of ${daemon} have one key`);
    if (confidential.some((name) => !isLive(name) || files.every(({ path }) => path !== name)))
      throw new InternalError(`a confidential file of ${daemon} is not there, or not live`);
    const secret = files.filter(({ path }) => confidential.includes(path));
    const open = files.filter(({ path }) => !confidential.includes(path));
    const own = { daemon, kind: 'ConfigMap' as const };
    return [
      ...objects(
        { ...own, live: false },
        `-${daemon}`,
        open.filter(({ path }) => !isLive(path)),
      ),
      ...objects(
        { ...own, live: true },
        `-${daemon}-tables`,
        open.filter(({ path }) => isLive(path)),
      ),
      ...objects({ daemon, kind: 'Secret', live: true }, `-${daemon}`, secret),
    ];
  });

/** The first has no number: with one more of them, it keeps its name. */
const objects = (
  folder: Pick<ConfigFolder, 'daemon' | 'kind' | 'live'>,
  name: string,
  files: readonly ConfigFile[],
): readonly ConfigFolder[] =>
  inObjects(files).map((group, index) => ({
    ...folder,
    suffix: index === 0 ? name : `${name}-${index + 1}`,
    files: group,
  }));

/** Keys are letters, digits, `-`, `_` and `.` (Kubernetes, ConfigMap and Secret objects), and never `/`. */
function configKey(path: string): string {
  const key = path.replaceAll('/', '.');
  if (!/^[-._a-zA-Z0-9]{1,240}$/.test(key))
    throw new InternalError(`no key of a ConfigMap or a Secret: ${key}`);
  return key;
}
