import { spawnSync } from 'node:child_process';
import { clientImage } from './images.ts';
import { run } from './run.ts';

const name = 'mailc-bench-client';

/** Where the client sees the control groups of all containers. */
export const CGROUPS = '/cgroups';

/**
 * Runs `act` while a container with Node is there that shares the host's network, from where internal ones are reached,
 * and that sees what memory other containers use.
 */
export async function withClient<T>(act: (client: string) => Promise<T>): Promise<T> {
  const where = ['--network', 'host', '--volume', `/sys/fs/cgroup:${CGROUPS}:ro`];
  run('docker', [
    'run',
    '--detach',
    '--rm',
    ...where,
    '--name',
    name,
    '--entrypoint',
    'sleep',
    clientImage,
    '3600',
  ]);
  try {
    return await act(name);
  } finally {
    spawnSync('docker', ['rm', '--force', name], { stdio: 'ignore' });
  }
}
