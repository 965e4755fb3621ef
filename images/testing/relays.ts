import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Platform } from '../../schema/platform.ts';
import { docker, type Finished } from '../docker.ts';
import { packageRoot } from '../package-root.ts';
import { imageTag } from '../plan.ts';
import { makeCertificate } from './certificate.ts';
import { relaysCompose } from './relays-compose.ts';
import { until } from './until.ts';

/** A message as the upstream server took it. */
export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}

/** Containers of the compiled workspace-relay, each with a queue of its own, as the pods of a StatefulSet. */
export interface Relays {
  /** Name of the container of a relay, from 0. */
  container(relay: number): string;
  /** Runs a shell script in a relay. */
  run(relay: number, script: string): Promise<Finished>;
  /** Messages in the queue of a relay, which may have stopped. */
  waiting(relay: number): Promise<number>;
  /** Takes a relay from the list of the headless Service, which has all of them at first. */
  unlist(relay: number): void;
  /** Has the upstream server take mail. */
  bringUpstreamUp(): void;
  arrived(): readonly Arrived[];
  remove(): Promise<void>;
}

/** Who gets a copy of each message when it comes in. */
export const copies = 'copies@example.net';

const peers = 'workspace-relay-headless';
const upstream = 'smtp-relay.gmail.com';

/** Starts them on a network without a way out, beside a DNS server and an upstream server that is down. */
export async function startRelays(platform: Platform, count: number, drainSeconds: number): Promise<Relays> {
  const project = `mailc-images-drain-${platform}-${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), `${project}-`));
  const file = (name: string): string => join(folder, name);
  const compose = (...args: readonly string[]): Promise<Finished> =>
    docker(['compose', '--project-name', project, '--file', file('compose.yaml'), ...args]);
  await writeProject(folder, platform, count, drainSeconds);
  await compose('up', '--detach', 'outside');
  const outside = await address(`${project}-outside-1`);
  const search = 'mail.svc.cluster.local';
  writeFileSync(
    file('resolv.conf'),
    `search ${search} svc.cluster.local\nnameserver ${outside}\noptions ndots:5\n`,
  );
  await compose('up', '--detach');
  const container = (relay: number): string => `${project}-relay-${relay}-1`;
  const relays = Array.from({ length: count }, (_, relay) => relay);
  const addresses = await Promise.all(relays.map((relay) => address(container(relay))));
  const run = (relay: number, script: string): Promise<Finished> =>
    docker(['exec', container(relay), 'sh', '-c', script]);
  const listed = new Map(relays.map((relay) => [relay, addresses[relay]]));
  const list = (): void => {
    const names = { [upstream]: [outside], [`${peers}.${search}`]: [...listed.values()] };
    writeFileSync(file('next.json'), JSON.stringify(names));
    renameSync(file('next.json'), file('names.json'));
  };
  list();
  for (const relay of relays)
    await until(
      `relay ${relay} is healthy`,
      30,
      async () => (await run(relay, '/usr/lib/mailc/health')).status === 0,
    );
  return {
    container,
    run,
    unlist(relay) {
      listed.delete(relay);
      list();
    },
    waiting: (relay) => queueFiles(`${project}_queue-${relay}`, platform),
    bringUpstreamUp: () => writeFileSync(file('up'), ''),
    arrived: () =>
      (readFileSync(file('arrived'), 'utf8').match(/.+/g) ?? []).map((line) => JSON.parse(line) as Arrived),
    async remove() {
      await compose('down', '--volumes', '--timeout', '2');
      rmSync(folder, { recursive: true });
    },
  };
}

async function writeProject(
  folder: string,
  platform: Platform,
  count: number,
  drainSeconds: number,
): Promise<void> {
  const tree = join(packageRoot().folder, 'fixtures/valid/workspace-relay/tree', platform, 'workspace-relay');
  const compiled = readFileSync(join(tree, 'compose.yaml'), 'utf8');
  const { chain, key } = await makeCertificate(upstream);
  for (const [name, content] of [
    ['compose.yaml', relaysCompose(compiled, { count, drainSeconds, peers })],
    ['chain.pem', chain],
    ['key.pem', key],
    ['names.json', '{}'],
    ['arrived', ''],
  ] as const)
    writeFileSync(join(folder, name), content);
  cpSync(join(tree, 'postfix'), join(folder, 'postfix'), { recursive: true });
  appendFileSync(join(folder, 'postfix/main.cf'), `always_bcc = ${copies}\n`);
  await build({
    entryPoints: [join(import.meta.dirname, 'outside.ts')],
    outfile: join(folder, 'outside.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: "import { createRequire } from 'module'; const require = createRequire(import.meta.url);" },
  });
}

async function address(container: string): Promise<string> {
  const format = '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}';
  return (await docker(['inspect', '--format', format, container])).stdout.trim();
}

async function queueFiles(volume: string, platform: Platform): Promise<number> {
  const base = imageTag('base', packageRoot().version, platform);
  const count = 'find incoming active deferred maildrop -type f | wc -l';
  const options = ['--rm', '--network', 'none', '--volume', `${volume}:/queue:ro`, '--workdir', '/queue'];
  return Number.parseInt((await docker(['run', ...options, base, 'sh', '-c', count])).stdout, 10);
}
