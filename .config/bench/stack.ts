import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { makeAuthority } from '../../conformance/supply/certificates.ts';
import { run } from './run.ts';

/** Where Postfix is while it is measured. */
export const ADDRESS = '198.19.255.5';
/** Where a server is that it may hand mail to. */
export const SINK = '198.19.255.9';
const SUBNET = '198.19.255.0/24';
const PROJECT = 'mailc-bench';

/** A compiled profile in a Compose project whose only network is internal. */
export interface Stack {
  /** Folder of the tree. */
  readonly tree: string;
  readonly services: readonly string[];
  compose(...words: readonly string[]): string;
  /** Container id of a service that was created. */
  container(service: string): string;
  /** Removes everything, volumes included. */
  down(): void;
}

/** What differs from the tree as compiled. */
export interface StackOptions {
  /** Merged into every service, such as an entry point. */
  readonly service?: object;
  /** Lines at the end of main.cf. */
  readonly mainCf?: readonly string[];
}

/** Compiles a mail.yaml into a project of its own, with certificate and secrets of the benchmark. */
export async function makeStack(
  folder: string,
  spec: string,
  profile: string,
  { service = {}, mainCf = [] }: StackOptions = {},
): Promise<Stack> {
  run('node', ['dist/mailc.js', 'compile', spec, '--profile', profile, '-o', folder]);
  const tree = join(folder, profile);
  const services = Object.keys(parse(readFileSync(join(tree, 'compose.yaml'), 'utf8')).services);
  writeFileSync(join(tree, 'bench.yaml'), override(services, service));
  writeFileSync(join(tree, 'resolv.conf'), 'nameserver 127.0.0.1\n');
  if (mainCf.length > 0)
    writeFileSync(join(tree, 'postfix/main.cf'), `${mainCf.join('\n')}\n`, { flag: 'a' });
  const files = ['-f', join(tree, 'compose.yaml'), '-f', join(tree, 'bench.yaml')];
  const project = ['compose', '--project-name', PROJECT, '--project-directory', tree, ...files];
  const compose = (...words: readonly string[]): string => run('docker', [...project, ...words]);
  await supply(tree, compose);
  return {
    tree,
    services,
    compose,
    container: (name) => compose('ps', '--all', '--quiet', name).trim(),
    down: () => void compose('down', '--volumes', '--timeout', '1'),
  };
}

/** Fixed addresses, and a name server that refuses at once: the engine's own waits for one. */
function override(services: readonly string[], service: object): string {
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
                volumes: ['./resolv.conf:/etc/resolv.conf:ro'],
                networks: { default: { ipv4_address: ADDRESS } },
              }
            : {}),
          ...(name === 'dovecot' ? { ports: [], networks: networked } : {}),
        },
      ]),
    ),
    networks: { default: { internal: true, ipam: { config: [{ subnet: SUBNET }] } } },
  };
  // Compose adds lists of several files together: `!reset` takes the published ports away.
  return stringify(file).replaceAll('ports: []', 'ports: !reset []');
}

async function supply(tree: string, compose: Stack['compose']): Promise<void> {
  const certificate = await (await makeAuthority()).issue(['mail.example.com']);
  write(join(tree, 'certs/fullchain.pem'), certificate.chain);
  write(join(tree, 'certs/privkey.pem'), certificate.key);
  const { secrets = {}, services } = JSON.parse(compose('config', '--format', 'json'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const keys: readonly { readonly source: string }[] = services.opendkim?.secrets ?? [];
  for (const name of Object.keys(secrets)) {
    const isKey = keys.some(({ source }) => source === name);
    write(join(tree, 'secrets', name), isKey ? key : 'a-password-of-the-benchmark');
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { mode: 0o600 });
}
