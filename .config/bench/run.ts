import { spawn, spawnSync } from 'node:child_process';

/** Runs a command to its end and returns what it printed; one that fails ends the benchmark. */
export function run(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', input });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Begins a command, and ends when it has; one that fails ends the benchmark. */
export function begin(command: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.once('error', fail);
    child.once('exit', (status) => {
      if (status === 0) done();
      else fail(new Error(`${command} ${args.join(' ')} ended with ${status}`));
    });
  });
}
