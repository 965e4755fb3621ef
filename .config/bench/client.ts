import { spawnSync } from 'node:child_process';
import { run } from './run.ts';

const name = 'mailc-bench-client';
const image = 'localhost/mailc/world:0.1.0';

/** Runs `act` while a container with Node is there that shares the host's network, from where internal ones are reached. */
export async function withClient(act: (client: string) => Promise<void>): Promise<void> {
  const how = ['--detach', '--rm', '--network', 'host', '--name', name, '--entrypoint', 'sleep'];
  run('docker', ['run', ...how, image, '1800']);
  try {
    await act(name);
  } finally {
    spawnSync('docker', ['rm', '--force', name], { stdio: 'ignore' });
  }
}
