import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Ran, RunOptions } from '../project/run-program.ts';
import { runProgram } from '../project/run-program.ts';
import { ToolError } from '../tool-error.ts';

/** The podman command with storage of the suite's own, so that nothing of this machine's podman is touched. */
export interface Podman {
  /** The same podman within a network namespace, which containers with the network of their host then have. */
  within(namespace: string): Podman;
  /** Runs it and waits for its end. */
  try(words: readonly string[], options?: RunOptions): Promise<Ran>;
  /** The same, and anything but success is an error of the tool. */
  run(words: readonly string[], options?: RunOptions): Promise<string>;
}

const remedy = 'Install it: apt-get install podman catatonit runc conmon';

/**
 * Prepares podman: its images stay in the user's cache from run to run, its settings are `settings` below and no file of
 * this machine's. It needs root, because Postfix does.
 */
export async function podman(): Promise<Podman> {
  if (process.getuid?.() !== 0)
    throw new ToolError('Pods are played by root only: Postfix starts as root.', 'Run it with sudo.');
  const home = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'mailc', 'podman');
  await mkdir(home, { recursive: true });
  const file = join(home, 'containers.conf');
  await writeFile(file, settings(await limits(), await hasUnifiedCgroups()));
  // Without systemd there are no timers for podman's health checks: the suite asks the probes itself.
  const environment = { CONTAINERS_CONF: file, DISABLE_HC_SYSTEMD: 'true' };
  const own = ['--root', join(home, 'storage'), '--runroot', '/run/mailc-podman'];
  return commands(['podman', ...own], environment);
}

function commands(
  prefix: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
): Podman {
  const [program, ...first] = prefix;
  const attempt: Podman['try'] = (words, options = {}) =>
    runProgram(program, [...first, ...words], remedy, {
      ...options,
      environment: { ...environment, ...options.environment },
    });
  return {
    within: (namespace) => commands(['nsenter', `--net=${namespace}`, ...prefix], environment),
    try: attempt,
    async run(words, options) {
      const { code, stdout, stderr } = await attempt(words, options);
      if (code === 0) return stdout;
      const said = stderr.trim().split('\n').slice(-3).join(' ');
      throw new ToolError(
        `podman ${words.slice(0, 2).join(' ')} failed: ${said}`,
        'See what podman says above.',
      );
    },
  };
}

/**
 * containers.conf(5). podman's own limits on open files and processes are above what some machines allow, where no
 * container would start; with version 1 of cgroups, crun and systemd's cgroups do not work. Its networks are not used.
 */
function settings({ openFiles, processes }: Limits, unified: boolean): string {
  return `[containers]
default_ulimits = ["nofile=${openFiles}:${openFiles}", "nproc=${processes}:${processes}"]
log_driver = "k8s-file"
[engine]
cgroup_manager = "cgroupfs"
events_logger = "none"
${unified ? '' : 'runtime = "runc"\n'}[network]
network_backend = "netavark"
`;
}

interface Limits {
  readonly openFiles: number;
  readonly processes: number;
}

/** What containers get on Compose, or what this process may give. */
async function limits(): Promise<Limits> {
  const text = await readFile('/proc/self/limits', 'utf8');
  const most = (name: string): number => {
    const [, hard] = new RegExp(`^${name} +\\S+ +(\\d+)`, 'm').exec(text) ?? [];
    return Math.min(Number(hard ?? 16_384), 16_384);
  };
  return { openFiles: most('Max open files'), processes: most('Max processes') };
}

async function hasUnifiedCgroups(): Promise<boolean> {
  return readFile('/sys/fs/cgroup/cgroup.controllers', 'utf8').then(
    () => true,
    () => false,
  );
}
