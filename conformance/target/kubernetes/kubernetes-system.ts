import { mkdtemp, rm } from 'node:fs/promises';
import { isIPv6 } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { Blind } from '../../blind.ts';
import type { Daemon } from '../../mutant.ts';
import { overlap, readNetwork } from '../../project/address.ts';
import type { Ran } from '../../project/run-program.ts';
import { ToolError } from '../../tool-error.ts';
import { worldProgram } from '../../world/program.ts';
import type { KubernetesAim } from '../aim.ts';
import type { Containers, LiveSystem, Place } from '../live-system.ts';
import { pacer } from '../pacer.ts';
import type { Kubectl } from './kubectl.ts';
import { kubectl as usersKubectl } from './kubectl.ts';
import type { RunningRelease } from './running-release.ts';
import { runningRelease } from './running-release.ts';
import type { VantagePod } from './vantage-pod.ts';
import { startVantagePod } from './vantage-pod.ts';

/**
 * A release in a cluster, seen from a pod of the suite's own through the Service for clients. A forwarded port would not
 * do: Postfix sees such a client at its own loopback address, which it trusts.
 */
export async function kubernetesSystem(
  spec: ResolvedSpec,
  { namespace, release, vantage }: KubernetesAim,
  kubectl: Kubectl = usersKubectl(),
): Promise<LiveSystem> {
  const found = await runningRelease(kubectl, { namespace, release, profile: spec.name });
  const folder = await mkdtemp(join(tmpdir(), 'mailc-aim-'));
  try {
    const pod = await startVantagePod(kubectl, vantage, await worldProgram(folder));
    try {
      await requireWay(pod, found, vantage.namespace);
      const place = placeOf(spec, pod, found);
      return {
        name: `${found.name} in the namespace ${namespace}`,
        services: spec.services.map(({ name }) => name).filter((name) => found.service.ports.has(name)),
        places: [place.place],
        waitsMs: place.longestMs,
        judge: { kind: 'promises' },
        containers: containersOf(kubectl, namespace, found),
        remove: pod.remove,
      };
    } catch (error) {
      await pod.remove();
      throw error;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A policy that lets nobody in shows as silence: it is told from a server that fails before any check looks at it. */
async function requireWay(
  { link }: VantagePod,
  { service }: RunningRelease,
  namespace: string,
): Promise<void> {
  const [port] = service.ports.values();
  const stream = link.stream({ data: () => undefined, end: () => undefined, reset: () => undefined });
  const call = { stream, local: undefined, host: service.address, port: port ?? 0 };
  const late = new Promise<'late'>((done) => setTimeout(done, 15_000, 'late').unref());
  const outcome = await Promise.race([link.call('connect', call), late]).catch(() => 'late' as const);
  link.reset(stream);
  if (outcome !== 'late') return;
  throw new ToolError(
    `The Service ${service.address}:${port} does not answer to pods of the namespace ${namespace}.`,
    'Its network policies may let in other namespaces only: label this one as kubernetes.access.label of mail.yaml says, or name one that may: --vantage-namespace NAMESPACE.',
  );
}

/** By mail.yaml's trusted networks, the address of the pod decides what it is. */
function placeOf(
  spec: ResolvedSpec,
  { link, address }: VantagePod,
  { service }: RunningRelease,
): { readonly place: Place; readonly longestMs: number } {
  const own = readNetwork(address);
  const inside = spec.trusted.some(({ network }) => overlap(readNetwork(network), own));
  const vantage = inside ? 'inside' : 'outside';
  const pace = pacer(spec, vantage);
  return {
    longestMs: pace.longestMs,
    place: {
      vantage,
      family: isIPv6(service.address) ? 6 : 4,
      async connect(name) {
        const port = service.ports.get(name);
        if (port === undefined) throw new Blind(`the Service has no port ${name}`);
        await pace.turn(name);
        return { link, host: service.address, port };
      },
    },
  };
}

/** Commands run in the first pod; what is said and how they are is asked of all, because a connection may go to any. */
export function containersOf(
  kubectl: Kubectl,
  namespace: string,
  { pods, daemons }: Pick<RunningRelease, 'pods' | 'daemons'>,
): Containers {
  const exec = (pod: string, daemon: Daemon, words: readonly string[]): Promise<Ran> =>
    kubectl.try(['exec', pod, '--namespace', namespace, '--container', daemon, '--', ...words]);
  const all = <T>(ask: (pod: string) => Promise<T>): Promise<T[]> => Promise.all(pods.map(ask));
  return {
    daemons,
    exec: (daemon, words) => exec(pods[0] ?? '', daemon, words),
    async logs(daemon) {
      const words = (pod: string): string[] => ['logs', pod, '--namespace', namespace, '--container', daemon];
      return (await all((pod) => kubectl.try(words(pod)))).map(({ stdout }) => stdout).join('');
    },
    async healthy(daemon) {
      const asked = await all((pod) => exec(pod, daemon, ['/usr/lib/mailc/health']));
      return asked.every(({ code }) => code === 0);
    },
  };
}
