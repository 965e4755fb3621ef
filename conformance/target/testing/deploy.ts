import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { Tree } from '../../mutant.ts';
import { docker } from '../../project/docker.ts';
import { removeProject } from '../../project/leftovers.ts';
import { type Authority, makeAuthority } from '../../supply/certificates.ts';

/** A compiled project as an operator deploys it, for tests of what is aimed at running systems. */
export interface Deployed {
  readonly project: string;
  /** Where the tree is. */
  readonly folder: string;
  /** File with the root that issued the certificate. */
  readonly authority: string;
  /** `docker compose` with the project and its files. */
  compose(...words: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** What to deploy. */
export interface Deployment {
  readonly project: string;
  readonly tree: Tree;
  readonly hostname: string;
  readonly authority?: Authority;
  /** Contents of secrets by name; a fresh DKIM key for each that is not among them. */
  readonly secrets?: ReadonlyMap<string, string>;
  /** A Compose file beside the compiled one, for the networks of a test. */
  readonly override?: string;
}

/** Writes the tree, a certificate and the secrets where an operator would, and starts the project. */
export async function deploy({
  project,
  tree,
  hostname,
  secrets,
  override,
  ...it
}: Deployment): Promise<Deployed> {
  const folder = await mkdtemp(join(tmpdir(), `${project}-`));
  const authority = it.authority ?? (await makeAuthority());
  const certificate = await authority.issue([hostname]);
  const compiled = parse(tree.get('compose.yaml') ?? '') as { secrets?: Readonly<Record<string, unknown>> };
  const files = new Map<string, string>([
    ...tree,
    ['certs/privkey.pem', certificate.key],
    ['certs/fullchain.pem', certificate.chain],
    ...Object.keys(compiled.secrets ?? {}).map(
      (name) => [`secrets/${name}`, secrets?.get(name) ?? dkimKey()] as const,
    ),
    ['root.pem', authority.root],
    ...(override === undefined ? [] : [['override.yaml', override] as const]),
  ]);
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const layers = ['-f', 'compose.yaml', ...(override === undefined ? [] : ['-f', 'override.yaml'])];
  const deployed: Deployed = {
    project,
    folder,
    authority: join(folder, 'root.pem'),
    compose: (...words) => docker(['compose', '-p', project, ...layers, ...words], { folder }),
    async remove() {
      await removeProject(project);
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await deployed.compose('up', '-d', '--wait');
  } catch (error) {
    await deployed.remove();
    throw error;
  }
  return deployed;
}

function dkimKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}

/** A port of loopback that nothing listens on. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
