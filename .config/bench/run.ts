import { spawnSync } from 'node:child_process';

/** Runs a command to its end and returns what it printed; one that fails ends the benchmark. */
export function run(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', input });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
