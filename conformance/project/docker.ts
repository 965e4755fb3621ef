import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { ToolError } from '../tool-error.ts';
import type { Ran, RunOptions } from './run-program.ts';
import { runProgram } from './run-program.ts';

export type { Ran } from './run-program.ts';

export type DockerOptions = RunOptions;

/** Runs the docker command line and waits for its end. */
export function tryDocker(words: readonly string[], options: DockerOptions = {}): Promise<Ran> {
  return runProgram('docker', words, 'Install Docker Engine with the Compose plugin.', options);
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
