import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Daemon, Tree } from '../mutant.ts';
import type { IssuedCertificate } from '../supply/certificates.ts';
import { ToolError } from '../tool-error.ts';
import { worldProgram } from '../world/program.ts';
import { certificateFiles } from './certificate-files.ts';
import { composeFacts } from './compose-facts.ts';
import { daemonContainer } from './daemon-container.ts';
import { docker, type Ran, tryDocker } from './docker.ts';
import { ownLabels, removeProject } from './leftovers.ts';
import { composeOverride } from './override.ts';
import type { NetworkPlan } from './plan.ts';

/** A Compose project that this run started. */
export interface Project {
  readonly name: string;
  readonly folder: string;
  /** The daemons that the compiled Compose file has. */
  readonly daemons: readonly Daemon[];
  /** The networks around it, and where its daemons are in them. */
  readonly plans: readonly NetworkPlan[];
  /** Container id of a service. */
  container(service: Daemon | 'world' | 'published'): string;
  /** The tree that was written last. */
  readonly tree: Tree;
  /** Runs a command in the container of a daemon. */
  exec(daemon: Daemon, words: readonly string[]): Promise<Ran>;
  /** What the daemon said since a moment, in milliseconds since 1970. */
  logs(daemon: Daemon, since: number): Promise<string>;
  /** Sends a signal to the first process of the daemon's container. */
  signal(daemon: Daemon, signal: 'STOP' | 'CONT' | 'TERM' | 'HUP'): Promise<void>;
  /** Runs the health check of the daemon's container now; whether it is content. */
  healthy(daemon: Daemon): Promise<boolean>;
  /** Address of a daemon in the project's own network; it may be another one after every start. */
  ownAddress(daemon: Daemon, family: 4 | 6): string | undefined;
  /** Writes the files of the tree over those that are there, in place, and removes those that it lacks. */
  writeTree(tree: Tree): Promise<void>;
  kill(daemons: readonly Daemon[]): Promise<void>;
  /** Milliseconds from its SIGTERM to its end; not what the daemon is let do before. */
  stop(daemon: Daemon): Promise<number>;
  start(daemons: readonly Daemon[]): Promise<void>;
  /** Has every container run that does not. */
  mend(): Promise<void>;
  /** Makes containers anew where the Compose file changed, or all of the given ones. */
  recreate(daemons: readonly Daemon[]): Promise<void>;
  writeCertificate(certificate: IssuedCertificate): Promise<void>;
  remove(): Promise<void>;
}

/** What a project is made of. */
export interface ProjectSetting {
  readonly spec: ResolvedSpec;
  readonly tree: Tree;
  readonly secrets: ReadonlyMap<string, string>;
  readonly certificate: IssuedCertificate;
  readonly plans: readonly NetworkPlan[];
  readonly own6: string | undefined;
  /** PEM of the authorities that Postfix is to believe; undefined leaves those of the image. */
  readonly authorities: string | undefined;
  readonly worldImage: string;
  readonly run: string;
}

/** Lays the project out in a temporary folder and starts it beside the world's containers. */
export async function startProject(setting: ProjectSetting): Promise<Project> {
  const { spec, plans } = setting;
  const name = `mailc-conform-${setting.run}`;
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  const tree = join(folder, 'tree');
  const secretFiles = join(folder, 'secrets');
  const certificates = certificateFiles(join(folder, 'certs'), spec.tls.certificate, write);
  let written: Tree = new Map();
  const environment = { MAILC_SECRETS: secretFiles, MAILC_CERTS: certificates.directory };
  const compose = (...words: readonly string[]): Promise<string> =>
    docker(
      [
        'compose',
        '-p',
        name,
        '--project-directory',
        tree,
        '-f',
        join(tree, 'compose.yaml'),
        '-f',
        join(folder, 'world.yaml'),
        ...words,
      ],
      { environment, folder: tree },
    );
  const containers = new Map<string, string>();
  const findContainers = async (): Promise<void> => {
    const format = '{{.Label "com.docker.compose.service"}} {{.ID}}';
    const list = await docker([
      'ps',
      '-a',
      '--filter',
      `label=com.docker.compose.project=${name}`,
      '--format',
      format,
    ]);
    for (const line of list.split('\n')) {
      const [service, id] = line.split(' ');
      if (service && id) containers.set(service, id);
    }
  };
  const container = (service: string): string => containers.get(service) ?? '';
  const facts = composeFacts(setting.tree);

  const project: Project = {
    name,
    folder,
    daemons: facts.daemons,
    plans,
    container,
    get tree() {
      return written;
    },
    exec: (daemon, words) => daemonContainer(container(daemon)).exec(words),
    logs: (daemon, since) => daemonContainer(container(daemon)).logs(since),
    signal: (daemon, name) => daemonContainer(container(daemon)).signal(name),
    healthy: (daemon) => daemonContainer(container(daemon)).healthy(),
    ownAddress: (daemon, family) => own.get(`${daemon} ${family}`),
    async writeTree(next) {
      for (const [path, text] of next) if (written.get(path) !== text) await write(join(tree, path), text);
      for (const path of written.keys()) if (!next.has(path)) await rm(join(tree, path));
      written = next;
    },
    kill: async (daemons) => void (await tryDocker(['kill', ...daemons.map(container)])),
    async stop(daemon) {
      const began = Date.now();
      await docker(['stop', container(daemon)]);
      return Date.now() - began;
    },
    async start(daemons) {
      await docker(['start', ...daemons.map(container)]);
      await findOwn();
    },
    async mend() {
      const all = facts.daemons.map(container);
      await tryDocker(['kill', '--signal', 'CONT', ...all]);
      await tryDocker(['start', ...all]);
      await findOwn();
    },
    async recreate(daemons) {
      const force = daemons.length > 0 ? ['--force-recreate', '--no-deps'] : [];
      await compose('up', '-d', '--no-build', '-t', '2', ...force, ...daemons);
      await findContainers();
      await findOwn();
    },
    writeCertificate: certificates.write,
    async remove() {
      await removeProject(name);
      await rm(folder, { recursive: true, force: true });
    },
  };
  const own = new Map<string, string>();
  const findOwn = async (): Promise<void> => {
    for (const daemon of facts.daemons.filter((each) => each !== 'opendkim')) {
      const format = `{{range $name, $net := .NetworkSettings.Networks}}{{$name}} {{$net.IPAddress}} {{$net.GlobalIPv6Address}}\n{{end}}`;
      const networks = await docker(['inspect', '--format', format, container(daemon)]);
      const [, v4, v6] =
        networks
          .split('\n')
          .find((line) => line.startsWith(`${name}_default `))
          ?.split(' ') ?? [];
      if (v4) own.set(`${daemon} 4`, v4);
      if (v6) own.set(`${daemon} 6`, v6);
    }
  };

  try {
    await mkdir(secretFiles, { recursive: true });
    for (const [secret, text] of setting.secrets) await write(join(secretFiles, secret), text);
    await project.writeCertificate(setting.certificate);
    await project.writeTree(setting.tree);
    const resolvers = plans
      .filter((plan) => plan.name === 'outside' && plan.family === 4)
      .map(({ world }) => world);
    await write(
      join(folder, 'resolv.conf'),
      `${resolvers.map((each) => `nameserver ${each}\n`).join('')}options timeout:2 attempts:3\n`,
    );
    if (setting.authorities !== undefined) await write(join(folder, 'authorities.pem'), setting.authorities);
    const override = composeOverride({
      ...facts,
      authorities: setting.authorities === undefined ? undefined : join(folder, 'authorities.pem'),
      plans,
      worldImage: setting.worldImage,
      worldProgram: await worldProgram(folder),
      resolvConf: join(folder, 'resolv.conf'),
      labels: ownLabels(),
      own6: setting.own6,
    });
    await write(join(folder, 'world.yaml'), override);
    await compose('up', '-d', '--no-build', '--quiet-pull');
    await findContainers();
    await findOwn();
    return project;
  } catch (error) {
    await project.remove();
    throw error;
  }
}

async function write(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: 0o644 });
    await chmod(path, 0o644);
  } catch (error) {
    throw new ToolError(
      `${path} cannot be written: ${error instanceof Error ? error.message : ''}`,
      'Free space in the temporary folder, or set TMPDIR.',
    );
  }
}
