import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeAuthority } from '../../conformance/supply/certificates.ts';
import { median } from './median.ts';
import { probe } from './probe.ts';

const address = '198.19.255.5';
const project = 'mailc-bench';
const world = 'localhost/mailc/world:0.1.0';

/**
 * From `docker compose up` to the first accepted message, images present and volumes new, against the time in which Compose
 * starts three containers of the same images that do nothing. Every network is internal.
 */
export async function firstMessage(scratch: string): Promise<string> {
  const tree = join(scratch, 'first', 'mailserver');
  run('node', [
    'dist/mailc.js',
    'compile',
    'fixtures/valid/mailserver/mail.yaml',
    '-o',
    join(scratch, 'first'),
  ]);
  await supply(tree);
  writeFileSync(join(tree, 'bench.yaml'), text(override({})));
  writeFileSync(join(tree, 'idle.yaml'), text(override({ entrypoint: ['/bin/sleep', 'infinity'] })));
  const client = `${project}-client`;
  run('docker', [
    'run',
    '--detach',
    '--rm',
    '--network',
    'host',
    '--name',
    client,
    '--entrypoint',
    'sleep',
    world,
    '600',
  ]);
  const whole: number[] = [];
  const idle: number[] = [];
  try {
    for (let i = 0; i < 5; i += 1) {
      whole.push(await timed(tree, 'bench.yaml', client));
      idle.push(await timed(tree, 'idle.yaml', undefined));
    }
  } finally {
    compose(tree, 'bench.yaml', 'down', '--volumes', '--timeout', '1');
    spawnSync('docker', ['rm', '--force', client], { stdio: 'ignore' });
  }
  const ratio = median(whole) / median(idle);
  return `compose up to the first accepted message (aim: under 2 s): ${(median(whole) / 1000).toFixed(2)} s; ${ratio.toFixed(2)} times the ${(median(idle) / 1000).toFixed(2)} s that Compose takes for the same containers doing nothing, 5 pairs`;
}

async function timed(tree: string, file: string, client: string | undefined): Promise<number> {
  compose(tree, file, 'down', '--volumes', '--timeout', '1');
  const waiting =
    client === undefined ? undefined : spawn('docker', ['exec', client, 'node', '-e', probe(address)]);
  // The probe is to be polling already when the clock starts.
  const accepted = waiting && ended(waiting);
  if (waiting !== undefined)
    await Promise.race([new Promise((go) => waiting.stdout.once('data', go)), accepted]);
  const from = performance.now();
  compose(tree, file, 'up', '--detach');
  await accepted;
  return performance.now() - from;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('no message was accepted within 30 s')),
    );
    child.once('error', reject);
  });
}

/** An internal network with fixed addresses, and a name server that refuses at once: the engine's own waits for one. */
function override(service: object): object {
  return {
    name: project,
    services: {
      postfix: {
        ...service,
        ports: [],
        volumes: ['./resolv.conf:/etc/resolv.conf:ro'],
        networks: { default: { ipv4_address: address } },
      },
      dovecot: { ...service, ports: [] },
      opendkim: { ...service },
    },
    networks: { default: { internal: true, ipam: { config: [{ subnet: '198.19.255.0/24' }] } } },
  };
}

/** Compose adds lists of several files together: `!reset` takes the published ports away. */
function text(file: object): string {
  return stringify(file).replaceAll('ports: []', 'ports: !reset []');
}

async function supply(tree: string): Promise<void> {
  const certificate = await (await makeAuthority()).issue(['mail.example.com']);
  writeFileSync(join(tree, 'resolv.conf'), 'nameserver 127.0.0.1\n');
  mkdirSync(join(tree, 'certs'));
  mkdirSync(join(tree, 'secrets'));
  writeFileSync(join(tree, 'certs/fullchain.pem'), certificate.chain);
  writeFileSync(join(tree, 'certs/privkey.pem'), certificate.key);
  const config = JSON.parse(
    run('docker', ['compose', '--project-directory', tree, 'config', '--format', 'json']),
  );
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  for (const name of Object.keys(config.secrets)) {
    const value = name.startsWith('dkim-')
      ? privateKey.export({ type: 'pkcs8', format: 'pem' })
      : 'a password of the benchmark';
    writeFileSync(join(tree, 'secrets', name), value, { mode: 0o600 });
  }
}

function compose(tree: string, file: string, ...args: readonly string[]): void {
  run('docker', [
    'compose',
    '--project-name',
    project,
    '--project-directory',
    tree,
    '-f',
    join(tree, 'compose.yaml'),
    '-f',
    join(tree, file),
    ...args,
  ]);
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
