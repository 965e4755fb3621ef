import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { memoryProgram } from './memory-program.ts';

/** What a container holds, in bytes, without the page cache: at the end, and at most while it was looked at. */
export interface Held {
  readonly now: number;
  readonly most: number;
  /** Processes that the kernel has killed because the container was at its limit. */
  readonly killed: number;
}

/** Watches the memory of some containers while `act` runs. */
export async function watchMemory(
  client: string,
  containers: readonly string[],
  act: () => Promise<void> | void,
): Promise<readonly Held[]> {
  const words = ['exec', '--interactive', client, 'node', '-e', memoryProgram, '--', ...containers];
  const child = spawn('docker', words, { stdio: ['pipe', 'pipe', 'inherit'] });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  try {
    await act();
  } finally {
    child.stdin.end();
    await ended;
  }
  const [, figures = ''] = said.join('').split('looking\n');
  return JSON.parse(figures) as Held[];
}

/** Bytes as people read them. */
export function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MiB`;
}
