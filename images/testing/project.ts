import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Platform } from '../../schema/platform.ts';
import { docker, type Finished } from '../docker.ts';
import { packageRoot } from '../package-root.ts';
import { installCertificate, type KeyPair, makeCertificate } from './certificate.ts';

/** A compiled fixture, running in containers of its own on a network without a way out. */
export interface Project {
  readonly name: string;
  /** The copy of the compiled tree, with `certs/` and `secrets/` beside it. */
  readonly folder: string;
  readonly certificate: KeyPair;
  compose(...args: readonly string[]): Promise<Finished>;
  /** Runs a command in a service's container. */
  exec(service: string, ...command: readonly string[]): Promise<Finished>;
  /** What a service has logged. */
  logs(service: string): Promise<string>;
  /** Takes everything down and away. */
  remove(): Promise<void>;
}

/** The password that the tests give to the secret `user2-password`. */
export const secretPassword = "pass word with 'quotes' and $dollar";

interface ComposeFile {
  readonly services: Readonly<Record<string, { readonly ports?: unknown; readonly network_mode?: string }>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
}

/** Prepares a project of a fixture below `fixtures/valid`; nothing runs yet. */
export async function prepareProject(
  platform: Platform,
  purpose: string,
  fixture = 'mailserver',
): Promise<Project> {
  const name = `mailc-images-${purpose}-${platform}-${process.pid}`;
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const tree = join(packageRoot().folder, 'fixtures/valid', fixture, 'tree', platform);
  cpSync(join(tree, readdirSync(tree)[0] ?? ''), folder, { recursive: true });
  const spec = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')) as ComposeFile;
  const override = writeOverride(folder, spec);
  for (const part of ['certs', 'secrets']) mkdirSync(join(folder, part));
  const certificate = await makeCertificate();
  installCertificate(join(folder, 'certs'), 0, certificate);
  for (const secret of Object.keys(spec.secrets ?? {})) {
    writeFileSync(
      join(folder, 'secrets', secret),
      secret.startsWith('dkim') ? dkimKey() : `${secretPassword}\n`,
      { mode: 0o600 },
    );
  }
  const compose = (...args: readonly string[]): Promise<Finished> =>
    docker([
      'compose',
      '--project-name',
      name,
      '--file',
      join(folder, 'compose.yaml'),
      '--file',
      override,
      ...args,
    ]);
  return {
    name,
    folder,
    certificate,
    compose,
    exec: (service, ...command) => docker(['exec', `${name}-${service}-1`, ...command]),
    logs: async (service) => (await compose('logs', '--no-color', '--no-log-prefix', service)).stdout,
    remove: async () => {
      await compose('down', '--volumes', '--timeout', '5');
      rmSync(folder, { recursive: true });
    },
  };
}

function dkimKey(): string {
  return generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

/** No published ports, no way out, and a quicker look at renewed files than in production. */
function writeOverride(folder: string, spec: ComposeFile): string {
  const file = join(folder, 'override.yaml');
  const services = Object.entries(spec.services).map(([name, service]): [string, unknown] => [
    name,
    {
      environment: { MAILC_POLL_SECONDS: '1' },
      restart: 'no',
      ...(service.ports === undefined ? {} : { ports: 'RESET' }),
    },
  ]);
  const text = stringify({
    services: Object.fromEntries(services),
    networks: { default: { internal: true } },
  });
  writeFileSync(file, text.replaceAll('ports: RESET', 'ports: !reset []'));
  return file;
}
