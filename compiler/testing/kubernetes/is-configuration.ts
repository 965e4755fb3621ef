import type { Container } from '../../model/workload.ts';
import type { MountedFile } from './mounted-files.ts';

/** Whether a file is of a daemon's configuration: from a ConfigMap, or from a Secret into the same folder. */
export const isConfiguration = ({ from, path }: MountedFile, daemon: Container | undefined): boolean =>
  from === 'ConfigMap' ||
  (daemon?.mounts ?? []).some(({ kind, target }) => kind === 'config' && path.startsWith(`${target}/`));
