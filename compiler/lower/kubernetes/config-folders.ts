import { InternalError } from '../../diagnostic/internal-error.ts';
import type { ConfigFolder } from '../../model/kubernetes.ts';
import type { Workload } from '../../model/workload.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { inObjects } from './config-parts.ts';

/**
 * The files of each daemon as the files of a ConfigMap and, where any are confidential, of a Secret besides; of several
 * where one holds not all of them.
 */
export const configFolders = ({ containers }: Workload, tree: FileTree): readonly ConfigFolder[] =>
  containers.flatMap(({ name: daemon, mounts }) => {
    const confidential = mounts.flatMap((mount) => (mount.kind === 'config' ? mount.confidential : []));
    const files = [...tree]
      .filter(([path]) => path.startsWith(`${daemon}/`))
      .map(([path, text]) => ({ path: path.slice(daemon.length + 1), text }))
      .map(({ path, text }) => ({ key: configKey(path), path, text }));
    if (new Set(files.map(({ key }) => key)).size !== files.length)
      throw new InternalError(`two files of ${daemon} have one key`);
    if (confidential.some((name) => files.every(({ path }) => path !== name)))
      throw new InternalError(`a confidential file of ${daemon} is not there`);
    const objects = (kind: ConfigFolder['kind']): readonly ConfigFolder[] =>
      inObjects(files.filter(({ path }) => confidential.includes(path) === (kind === 'Secret'))).map(
        (group, index) => ({
          daemon,
          kind,
          suffix: index === 0 ? `-${daemon}` : `-${daemon}-${index + 1}`,
          files: group,
        }),
      );
    return [...objects('ConfigMap'), ...objects('Secret')];
  });

/** Keys are letters, digits, `-`, `_` and `.` (Kubernetes, ConfigMap and Secret objects), and never `/`. */
function configKey(path: string): string {
  const key = path.replaceAll('/', '.');
  if (!/^[-._a-zA-Z0-9]{1,240}$/.test(key))
    throw new InternalError(`no key of a ConfigMap or a Secret: ${key}`);
  return key;
}
