import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The programs that `.ci/kubernetes-tools` fetches: Helm of both majors, kubectl, promtool. */
export type Tool = 'helm-3.18.0' | 'helm-4.1.4' | 'kubectl-1.33.0' | 'kubectl-1.35.2' | 'promtool';

/** Both majors of Helm: what one prints, the other must print too. */
export const HELMS: readonly Tool[] = ['helm-3.18.0', 'helm-4.1.4'];

/** What a program printed, and whether it was content. */
export interface Ran {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a fetched tool, far from any cluster and from the settings of whoever runs the tests.
 *
 * @throws Error when the tool is not in the cache.
 */
export function runTool(tool: Tool, words: readonly string[]): Promise<Ran> {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const program = join(cache, 'mailc', 'kubernetes', tool);
  if (!existsSync(program)) throw new Error(`${program} is not there: run .ci/kubernetes-tools`);
  const nowhere = '/nonexistent';
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: nowhere,
    KUBECONFIG: nowhere,
    HELM_PLUGINS: nowhere,
    HELM_REPOSITORY_CONFIG: nowhere,
    HELM_REGISTRY_CONFIG: nowhere,
  };
  return new Promise((resolve) => {
    execFile(program, [...words], { env, maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) =>
      resolve({ ok: error === null, stdout, stderr }),
    );
  });
}
