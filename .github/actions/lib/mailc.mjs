import { spawnSync } from 'node:child_process';

/** Runs the mailc that `MAILC` names. An exit code that there is none of is 2: it could not do its work. */
export function mailc(...args) {
  const { status, stdout, stderr, error } = run(process.execPath, [process.env.MAILC ?? '', ...args]);
  return { code: status ?? 2, stdout: stdout ?? '', stderr: stderr ?? String(error) };
}

/** Whether git does what it is told. */
export const git = (...args) => run('git', args).status === 0;

const run = (program, args) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
