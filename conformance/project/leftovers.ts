import { hostname } from 'node:os';
import { docker, tryDocker } from './docker.ts';

const runLabel = 'mailc.conform.process';
const hostLabel = 'mailc.conform.host';
const projectLabel = 'com.docker.compose.project';

/** Labels of everything that this process starts. */
export function ownLabels(): Readonly<Record<string, string>> {
  return { [runLabel]: String(process.pid), [hostLabel]: hostname() };
}

/** Removes containers, networks and volumes of a Compose project. */
export async function removeProject(project: string): Promise<void> {
  const filter = ['--filter', `label=${projectLabel}=${project}`];
  const list = async (words: readonly string[]): Promise<string[]> =>
    (await docker([...words, ...filter])).split('\n').filter((line) => line !== '');
  const containers = await list(['ps', '-aq']);
  if (containers.length > 0) await tryDocker(['rm', '-f', '-v', ...containers]);
  const [volumes, networks] = await Promise.all([
    list(['volume', 'ls', '-q']),
    list(['network', 'ls', '-q']),
  ]);
  await Promise.all([
    volumes.length > 0 ? tryDocker(['volume', 'rm', '-f', ...volumes]) : undefined,
    networks.length > 0 ? tryDocker(['network', 'rm', ...networks]) : undefined,
  ]);
}

/** Removes what runs on this machine left behind whose process is no more; the names of those projects. */
export async function removeLeftovers(): Promise<readonly string[]> {
  const format = `{{.Label "${projectLabel}"}} {{.Label "${runLabel}"}} {{.Label "${hostLabel}"}}`;
  const filter = ['--filter', `label=${runLabel}`, '--format', format];
  const [containers, networks] = await Promise.all([
    docker(['ps', '-a', ...filter]),
    docker(['network', 'ls', ...filter]),
  ]);
  const dead = new Set<string>();
  for (const line of `${containers}\n${networks}`.split('\n')) {
    const [project, pid, host] = line.trim().split(' ');
    if (project && isLeftOver({ [runLabel]: pid ?? '', [hostLabel]: host ?? '' })) dead.add(project);
  }
  await Promise.all([...dead].map(removeProject));
  return [...dead];
}

/** Whether something with these labels was started on this machine by a process that is no more. */
export function isLeftOver(labels: Readonly<Record<string, string>>): boolean {
  return labels[hostLabel] === hostname() && !isAlive(Number(labels[runLabel]));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Subnets of the engine's networks. */
export async function takenSubnets(): Promise<readonly string[]> {
  const ids = (await docker(['network', 'ls', '-q'])).split('\n').filter((line) => line !== '');
  if (ids.length === 0) return [];
  const format = '{{range .IPAM.Config}}{{.Subnet}} {{end}}';
  // One that goes away in between makes inspect fail; the others are printed all the same.
  const { stdout } = await tryDocker(['network', 'inspect', '--format', format, ...ids]);
  return stdout.split(/\s+/).filter((subnet) => subnet !== '');
}
