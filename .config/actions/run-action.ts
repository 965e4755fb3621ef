import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const root: string = fileURLToPath(new URL('../../', import.meta.url));

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

/** What a job of an action has done. */
export interface Job {
  readonly code: number;
  readonly log: string;
  /** What it wrote to the page of the job. */
  readonly summary: string;
}

/** mailc from its sources, for the scripts that are given a built one. */
const fromSources = {
  MAILC: join(root, 'compiler/cli/main.ts'),
  NODE_OPTIONS: `--import ${import.meta.resolve('tsx')}`,
};

/**
 * Runs the steps of a composite action one after the other, as a runner of GitHub does: inputs in place of the expressions of
 * each step's environment, with the variables that the runner sets.
 */
export async function runAction(
  name: string,
  inputs: Readonly<Record<string, string>>,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Job> {
  const folder = join(root, '.github/actions', name);
  const { inputs: declared, runs }: Action = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
  const page = join(mkdtempSync(join(tmpdir(), 'mailc-action-')), 'summary.md');
  writeFileSync(page, '');
  const given: Readonly<Record<string, string>> = { mailc: fromSources.MAILC, ...inputs };
  const value = (text: string): string =>
    text.replace(/\$\{\{ (?:inputs\.)?([\w.-]+) \}\}/g, (_, input: string) =>
      input === 'github.token' ? 'the-token' : (given[input] ?? value(declared[input]?.default ?? '')),
    );
  let log = '';
  for (const step of runs.steps) {
    const own = Object.entries(step.env).map(([key, text]) => [key, value(text)]);
    const job = await runScript('bash', ['-e', '-o', 'pipefail', '-c', step.run], cwd, {
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: folder,
      GITHUB_STEP_SUMMARY: page,
      ...env,
      ...Object.fromEntries(own),
    });
    log += job.log;
    if (job.code !== 0) return { code: job.code, log, summary: readFileSync(page, 'utf8') };
  }
  return { code: 0, log, summary: readFileSync(page, 'utf8') };
}

/** Runs a program with mailc from its sources; what it prints on both streams is its log. */
export async function runScript(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Omit<Job, 'summary'>> {
  const child = spawn(program, args, { cwd, env: { PATH: process.env['PATH'], ...fromSources, ...env } });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 2)));
  return { code, log };
}
