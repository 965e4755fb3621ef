import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { ToolError } from '../tool-error.ts';

/** What a command came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  /** Where the input comes from, instead of `input`. */
  readonly from?: Readable;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Milliseconds until it is ended, which counts as a failure; for ever without. */
  readonly patience?: number;
}

/** Runs a program and waits for its end; what it prints is taken as Latin-1, so that no byte is lost. */
export function runProgram(
  program: string,
  words: readonly string[],
  remedy: string,
  options: RunOptions = {},
): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(program, words, {
      cwd: options.folder,
      env: { ...process.env, ...options.environment },
      timeout: options.patience,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (bytes: Buffer) => {
      stdout += bytes.toString('latin1');
    });
    child.stderr.on('data', (bytes: Buffer) => {
      stderr += bytes.toString('latin1');
    });
    child.on('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'ENOENT' ? new ToolError(`There is no ${program} command.`, remedy) : error),
    );
    child.on('close', (code) => done({ code: code ?? 1, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    if (options.from === undefined) child.stdin.end(options.input ?? '');
    else options.from.pipe(child.stdin);
  });
}
