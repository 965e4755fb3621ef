import { isLeftOver } from '../project/leftovers.ts';
import type { Podman } from './podman.ts';
import { removePod } from './remove-pod.ts';

interface Listed {
  readonly Name: string;
  readonly Labels?: Readonly<Record<string, string>> | null;
}

/** Removes pods and volumes of runs on this machine whose process is no more. */
export async function removePodLeftovers(podman: Podman): Promise<void> {
  const leftOver = async (words: readonly string[]): Promise<string[]> => {
    const listed = JSON.parse((await podman.run([...words, '--format', 'json'])) || '[]') as
      | readonly Listed[]
      | null;
    return (listed ?? []).filter(({ Labels }) => isLeftOver(Labels ?? {})).map(({ Name }) => Name);
  };
  for (const pod of await leftOver(['pod', 'ps'])) await removePod(podman, pod);
  const volumes = await leftOver(['volume', 'ls']);
  if (volumes.length > 0) await podman.try(['volume', 'rm', '-f', ...volumes]);
}
