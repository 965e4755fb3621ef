import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Project } from './project.ts';
import type { SecretValue } from './secret-values.ts';

/** Gives a daemon the folder of secrets as a whole, as Kubernetes does, instead of the single files that Compose names. */
export function mountSecretsFolder({ folder }: Project, service: string): void {
  const file = join(folder, 'compose.yaml');
  const compose = parse(readFileSync(file, 'utf8')) as {
    services: Record<string, { secrets?: unknown; volumes: unknown[] }>;
  };
  const daemon = compose.services[service];
  if (daemon === undefined) throw new Error(`no service ${service}`);
  delete daemon.secrets;
  daemon.volumes.push({ type: 'bind', source: './secrets', target: '/run/secrets' });
  writeFileSync(file, stringify(compose));
}

/** Puts a value where the container looks for a secret. */
export function setSecret({ folder }: Project, name: string, content: string | Buffer): void {
  writeFileSync(join(folder, 'secrets', name), content);
}

/** How an entry script ended with a value, and what it said. */
export interface Ended {
  readonly status: number;
  readonly said: string;
}

/**
 * Runs the entry script of a daemon once for each value of one secret, in one container. A daemon that starts is ended
 * after some seconds, which reads as status 143.
 */
export async function startWithEach(
  project: Project,
  service: string,
  secret: string,
  values: readonly SecretValue[],
): Promise<ReadonlyMap<string, Ended>> {
  const good = readFileSync(join(project.folder, 'secrets', secret));
  for (const { name, content } of values) setSecret(project, `try-${name}`, content);
  const script = `cd /run/secrets; for file in try-*; do echo "@@@ $file"; cat "$file" >${secret}
    timeout 10 /usr/lib/mailc/entry 2>&1; echo "@@@ ended $?"; done`;
  const run = ['run', '--rm', '--no-deps', '--no-TTY', '--entrypoint', 'sh', service, '-c', script];
  const { stdout } = await project.compose(...run);
  for (const { name } of values) rmSync(join(project.folder, 'secrets', `try-${name}`));
  setSecret(project, secret, good);
  const ended = stdout.matchAll(/^@@@ try-(\S+)\n([\s\S]*?)^@@@ ended (\d+)$/gm);
  return new Map(
    [...ended].map(([, name = '', said = '', status]) => [name, { status: Number(status), said }]),
  );
}
