import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { parse, stringify } from 'yaml';
import type { Platform } from '../../schema/platform.ts';
import { docker, type Finished } from '../docker.ts';
import { packageRoot } from '../package-root.ts';
import { imageTag } from '../plan.ts';
import { installCertificate, makeCertificate } from './certificate.ts';
import { until } from './until.ts';

/** What a pod has for its metrics, as the chart says it. */
export interface Watching {
  readonly environment: Readonly<Record<string, string>>;
  readonly postfixEnvironment: Readonly<Record<string, string>>;
  /** By volume. */
  readonly mounts: readonly {
    readonly volume: string;
    readonly target: string;
    readonly readOnly: boolean;
  }[];
  readonly shared: readonly { readonly name: string; readonly bytes: number; readonly postfix: string }[];
  readonly user: string;
}

/** Postfix and the exporter with what they share in a pod, beside an upstream server, on a network without a way out. */
export interface MonitoredPod {
  readonly folder: string;
  container(service: 'postfix' | 'metrics' | 'upstream'): string;
  compose(...args: readonly string[]): Promise<Finished>;
  /** Runs a shell script in Postfix's container. */
  run(script: string): Promise<Finished>;
  /** What Prometheus would read: values by series. */
  scrape(): Promise<ReadonlyMap<string, number>>;
  /** What Postfix's container printed on stdout. */
  log(): Promise<string>;
  /** Has the upstream server show a certificate that nobody knows, or its own again. */
  upstreamCertificate(kind: 'own' | 'unknown'): Promise<void>;
  remove(): Promise<void>;
}

/** Prepares it and starts it. The upstream server is `upstream.example`; secrets have the password `right`. */
export async function startMonitoredPod(
  platform: Platform,
  tree: ReadonlyMap<string, string>,
  watching: Watching,
): Promise<MonitoredPod> {
  const project = `mailc-images-metrics-${platform}-${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), `${project}-`));
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of tree) if (path.startsWith('postfix/')) write(path, content);
  const certificates = {
    own: await makeCertificate('upstream.example'),
    unknown: await makeCertificate('upstream.example'),
  };
  const show = (kind: 'own' | 'unknown'): void => {
    write('upstream-key.pem', certificates[kind].key);
    write('upstream-chain.pem', certificates[kind].chain);
  };
  show('own');
  write('authorities.pem', certificates.own.chain);
  write('password', 'right\n');
  mkdirSync(join(folder, 'certs'));
  installCertificate(join(folder, 'certs'), 0, await makeCertificate());
  const compiled = parse(tree.get('compose.yaml') ?? '') as Compiled;
  for (const secret of Object.keys(compiled.secrets ?? {})) write(`secrets/${secret}`, 'right\n');
  write('compose.yaml', composeFile(compiled, platform, watching));
  await bundle(join(folder, 'upstream.mjs'));
  const compose = (...args: readonly string[]): Promise<Finished> =>
    docker(['compose', '--project-name', project, '--file', join(folder, 'compose.yaml'), ...args]);
  const container = (service: string): string => `${project}-${service}-1`;
  const run = (script: string): Promise<Finished> =>
    docker(['exec', container('postfix'), 'sh', '-c', script]);
  const listening = (): Promise<void> =>
    until(
      'the upstream server listens',
      20,
      async () => (await run('nc.openbsd -z upstream.example 587')).status === 0,
    );
  const started = await compose('up', '--detach');
  if (started.status !== 0) throw new Error(started.stderr);
  await listening();
  return {
    folder,
    container,
    compose,
    run,
    scrape: async () => series((await run('busybox wget -q -O - http://127.0.0.1:8080/metrics')).stdout),
    log: async () => (await docker(['logs', container('postfix')])).stdout,
    async upstreamCertificate(kind) {
      show(kind);
      await compose('restart', '--timeout', '0', 'upstream');
      await listening();
    },
    async remove() {
      await compose('down', '--volumes', '--timeout', '2');
      rmSync(folder, { recursive: true });
    },
  };
}

interface Compiled {
  readonly services: {
    readonly postfix: Readonly<Record<string, unknown>> & { readonly volumes: unknown[] };
  };
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
}

function composeFile(compiled: Compiled, platform: Platform, watching: Watching): string {
  const { ports: _, environment, ...postfix } = compiled.services.postfix;
  const { version } = packageRoot();
  const quick = { restart: 'no', healthcheck: { disable: true } };
  return stringify({
    services: {
      upstream: {
        image: imageTag('world', version),
        command: ['/data/upstream.mjs'],
        volumes: ['.:/data:ro'],
        networks: { default: { aliases: ['upstream.example'] } },
      },
      postfix: {
        ...postfix,
        ...quick,
        environment: {
          ...(environment as Record<string, string> | undefined),
          ...watching.postfixEnvironment,
          MAILC_POLL_SECONDS: '1',
        },
        volumes: [
          ...postfix.volumes,
          ...watching.shared.map(({ name, postfix: target }) => `${name}:${target}`),
          './authorities.pem:/etc/ssl/certs/ca-certificates.crt:ro',
        ],
      },
      metrics: {
        ...quick,
        image: imageTag('metrics', version, platform),
        depends_on: ['postfix'],
        network_mode: 'service:postfix',
        user: watching.user,
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        tmpfs: ['/tmp:mode=1777,size=16m'],
        environment: { ...watching.environment, MAILC_SAMPLE_SECONDS: '1' },
        volumes: watching.mounts.map(
          ({ volume, target, readOnly }) => `${volume}:${target}${readOnly ? ':ro' : ''}`,
        ),
      },
    },
    volumes: {
      ...compiled.volumes,
      ...Object.fromEntries(
        watching.shared.map(({ name, bytes }) => [
          name,
          {
            driver: 'local',
            driver_opts: { type: 'tmpfs', device: 'tmpfs', o: `mode=0777,size=${bytes},nosuid,nodev,noexec` },
          },
        ]),
      ),
    },
    ...(compiled.secrets && { secrets: compiled.secrets }),
    networks: { default: { internal: true } },
  });
}

async function bundle(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'upstream.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: "import { createRequire } from 'module'; const require = createRequire(import.meta.url);" },
  });
}

/** Values of Prometheus's text format, by name and labels. */
function series(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}
