import { spawn } from 'node:child_process';
import { Trouble } from './trouble.ts';

/** What a command printed and how it ended. */
export interface Finished {
  /** Exit status; 128 and more when a signal ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const install =
  'Install Docker Engine (on Debian: apt-get install docker.io); in a clone of mailc, .ci/setup does it.';

/**
 * Runs `docker` to its end. `onLine` sees every line of output as it comes.
 *
 * @throws Trouble if there is no `docker` command.
 */
export function docker(
  args: readonly string[],
  onLine?: (line: string) => void,
  input = '',
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, {
      env: { ...process.env, BUILDKIT_PROGRESS: 'plain' },
    });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      let rest = '';
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
    }
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'ENOENT' ? new Trouble('There is no docker command on this machine.', install) : error,
      );
    });
    child.on('close', (code) => resolve({ status: code ?? 128, ...output }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/**
 * Makes sure that a container engine answers.
 *
 * @throws Trouble with the remedy if not.
 */
export async function requireEngine(): Promise<void> {
  const { status, stderr } = await docker(['version', '--format', '{{.Server.Version}}']);
  if (status === 0) return;
  const reason = stderr.trim().split('\n').pop() ?? '';
  if (/permission denied/i.test(stderr)) {
    throw new Trouble(
      `Docker's engine refuses this user: ${reason}`,
      'Run as root, or add the user to the group docker and log in anew.',
    );
  }
  throw new Trouble(
    `Docker's engine does not answer: ${reason}`,
    `Start it (systemctl start docker). ${install}`,
  );
}
