import { InternalError } from '../../diagnostic/internal-error.ts';
import type { ConfigFolder } from '../../model/kubernetes.ts';
import type { Workload } from '../../model/workload.ts';
import type { FileTree } from '../../output/file-tree.ts';

/** The files of each daemon as the files of a ConfigMap, whose keys have no `/`. */
export const configFolders = ({ containers }: Workload, tree: FileTree): readonly ConfigFolder[] =>
  containers.map(({ name: daemon }) => {
    const files = [...tree]
      .filter(([path]) => path.startsWith(`${daemon}/`))
      .map(([path, text]) => ({ path: path.slice(daemon.length + 1), text }))
      .map(({ path, text }) => ({ key: configKey(path), path, text }));
    if (new Set(files.map(({ key }) => key)).size !== files.length)
      throw new InternalError(`two files of ${daemon} have one key in its ConfigMap`);
    return { daemon, files };
  });

/** Keys are letters, digits, `-`, `_` and `.` (Kubernetes, ConfigMap object). */
function configKey(path: string): string {
  const key = path.replaceAll('/', '.');
  if (!/^[-._a-zA-Z0-9]{1,253}$/.test(key)) throw new InternalError(`no key of a ConfigMap: ${key}`);
  return key;
}
