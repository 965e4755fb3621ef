import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Tree } from '../../conformance/mutant.ts';
import { setParameter } from '../../conformance/mutate/postfix.ts';
import { run } from './run.ts';
import { supply } from './supply.ts';

/** The profiles of the benchmark's mail.yaml. */
export const PROFILES = ['mailserver', 'dev-mailbox', 'outbound', 'smarthost', 'workspace-relay'] as const;
export type Profile = (typeof PROFILES)[number];

/** Where Postfix is while it is measured. */
export const ADDRESS = '198.19.255.5';
/** Where the Postfix is that it is compared with. */
export const STOCK = '198.19.255.6';
/** Where a server is that it may hand mail to. */
export const SINK = '198.19.255.9';
const SUBNET = '198.19.255.0/24';
const PROJECT = 'mailc-bench';
/** The network of whatever stack is up. */
export const NETWORK = `${PROJECT}_default`;

/** A compiled profile in a Compose project whose only network is internal. */
export interface Stack {
  /** Folder of the tree. */
  readonly tree: string;
  readonly services: readonly string[];
  /** Services that are in the network; OpenDKIM is in none. */
  readonly neighbours: number;
  /** The arguments of `docker` for a command of Compose. */
  words(...words: readonly string[]): readonly string[];
  compose(...words: readonly string[]): string;
  /** Container id of a service that was created. */
  container(service: string): string;
  /** Brings everything up and asks the health checks until they are green, sooner than the engine does. */
  up(): void;
  /** Removes everything, volumes included. */
  down(): void;
}

/** A service of Compose, in part. */
export interface ServiceOptions {
  readonly volumes?: readonly string[];
  readonly [field: string]: unknown;
}

/** What differs from the tree as compiled. */
export interface StackOptions {
  /** Folder for it; default: the profile's name. */
  readonly name?: string;
  /** Merged into every service, such as an entry point. */
  readonly service?: object;
  /** Merged into one service. */
  readonly services?: Readonly<Record<string, ServiceOptions>>;
  /** Parameters of main.cf. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Compiles a profile of the benchmark into a project of its own, with certificate and secrets of the benchmark. */
export async function makeStack(
  scratch: string,
  profile: Profile,
  { name = profile, service = {}, services: each = {}, parameters = {} }: StackOptions = {},
): Promise<Stack> {
  const folder = join(scratch, name);
  run('node', ['dist/mailc.js', 'compile', '.config/bench/mail.yaml', '--profile', profile, '-o', folder]);
  const tree = join(folder, profile);
  const services = Object.keys(parse(readFileSync(join(tree, 'compose.yaml'), 'utf8')).services);
  writeFileSync(join(tree, 'bench.yaml'), override(services, service, each));
  writeFileSync(join(tree, 'resolv.conf'), 'nameserver 127.0.0.1\n');
  setParameters(tree, parameters);
  const files = ['-f', join(tree, 'compose.yaml'), '-f', join(tree, 'bench.yaml')];
  const project = ['compose', '--project-name', PROJECT, '--project-directory', tree, ...files];
  const words = (...last: readonly string[]): readonly string[] => [...project, ...last];
  const compose = (...last: readonly string[]): string => run('docker', words(...last));
  const container = (which: string): string => compose('ps', '--all', '--quiet', which).trim();
  await supply(tree, compose);
  return {
    tree,
    services,
    neighbours: services.filter((which) => which !== 'opendkim').length,
    words,
    compose,
    container,
    up() {
      compose('up', '--detach');
      for (const each of services) untilHealthy(container(each));
    },
    down: () => void compose('down', '--volumes', '--timeout', '1'),
  };
}

function untilHealthy(container: string): void {
  const check = ['exec', container, '/usr/lib/mailc/health'];
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (spawnSync('docker', check, { stdio: 'ignore' }).status === 0) return;
  }
  throw new Error(`not healthy: ${run('docker', ['logs', '--tail', '20', container])}`);
}

/** Fixed addresses, and a name server that refuses at once: the engine's own waits for one. */
function override(
  services: readonly string[],
  service: object,
  each: Readonly<Record<string, ServiceOptions>>,
): string {
  const networked = { default: {} };
  const file = {
    services: Object.fromEntries(
      services.map((name) => [
        name,
        {
          ...service,
          ...(name === 'postfix'
            ? {
                ports: [],
                networks: { default: { ipv4_address: ADDRESS } },
              }
            : {}),
          ...(name === 'dovecot' ? { ports: [], networks: networked } : {}),
          ...each[name],
          volumes: [
            ...(name === 'postfix' ? ['./resolv.conf:/etc/resolv.conf:ro'] : []),
            ...(each[name]?.volumes ?? []),
          ],
        },
      ]),
    ),
    networks: { default: { internal: true, ipam: { config: [{ subnet: SUBNET }] } } },
  };
  // Compose adds lists of several files together: `!reset` takes the published ports away.
  return stringify(file).replaceAll('ports: []', 'ports: !reset []');
}

function setParameters(tree: string, parameters: Readonly<Record<string, string>>): void {
  const name = 'postfix/main.cf';
  let files: Tree = new Map([[name, readFileSync(join(tree, name), 'utf8')]]);
  for (const [parameter, value] of Object.entries(parameters)) files = setParameter(files, parameter, value);
  writeFileSync(join(tree, name), files.get(name) ?? '');
}
