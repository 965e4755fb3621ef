import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { ToolError } from '../tool-error.ts';

/** What a command of the container engine came to. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface DockerOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Runs the docker command line and waits for its end. */
export function tryDocker(words: readonly string[], options: DockerOptions = {}): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn('docker', words, {
      cwd: options.folder,
      env: { ...process.env, ...options.environment },
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
    child.on('error', (error: NodeJS.ErrnoException) => failed(missing(error)));
    child.on('close', (code) => done({ code: code ?? 1, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** The same, and anything but success is an error of the tool. */
export async function docker(words: readonly string[], options: DockerOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await tryDocker(words, options);
  if (code !== 0) throw explained(words, stderr);
  return stdout;
}

/** A program in a container, its standard streams open. */
export function execIn(container: string, words: readonly string[]): ChildProcess {
  return spawn('docker', ['exec', '-i', container, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
}

function missing(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ENOENT') return error;
  return new ToolError('There is no docker command.', 'Install Docker Engine with the Compose plugin.');
}

/** The usual reasons, each with what helps. */
function explained(words: readonly string[], stderr: string): ToolError {
  const said = stderr.trim().split('\n').slice(-3).join(' ');
  if (/Cannot connect to the Docker daemon|docker daemon running/i.test(said)) {
    return new ToolError(
      'The Docker daemon does not answer.',
      'Start it, and make sure that you may use its socket.',
    );
  }
  if (/is not a docker command|unknown command: docker compose/i.test(said)) {
    return new ToolError('Docker has no Compose plugin.', 'Install Docker Compose, version 2.24 or later.');
  }
  if (/overlaps with other one|address space|conflicts with network/i.test(said)) {
    return new ToolError(
      `A network of the test overlaps one that Docker has already: ${said}`,
      'Remove the other network (docker network ls), or wait for the other run to end.',
    );
  }
  if (/No such image|not found.*pull|pull policy|manifest unknown|pull access denied/i.test(said)) {
    return new ToolError(`An image is missing: ${said}`, 'Build the images: mailc images build');
  }
  return new ToolError(
    `docker ${words.slice(0, 2).join(' ')} failed: ${said}`,
    'See what Docker says above.',
  );
}
