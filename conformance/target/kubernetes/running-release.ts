import type { Daemon } from '../../mutant.ts';
import { ToolError } from '../../tool-error.ts';
import type { Kubectl } from './kubectl.ts';

/** What runs of one release in a namespace. */
export interface RunningRelease {
  /** Name of the instance: of the Helm release, or of the kustomization. */
  readonly name: string;
  /** Names of its pods that run and are not about to end. */
  readonly pods: readonly string[];
  readonly daemons: readonly Daemon[];
  /** Of the Service for clients: its address in the cluster and its ports by name. */
  readonly service: { readonly address: string; readonly ports: ReadonlyMap<string, number> };
}

/** A pod or a Service as `kubectl get -o json` prints it. */
interface Item {
  readonly metadata: {
    readonly name: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly deletionTimestamp?: string;
  };
  readonly spec: {
    readonly containers?: readonly { readonly name: string }[];
    readonly clusterIP?: string;
    readonly ports?: readonly { readonly name?: string; readonly port: number }[];
  };
  readonly status?: { readonly phase?: string };
}

const known: readonly Daemon[] = ['postfix', 'dovecot', 'opendkim'];
const instance = 'app.kubernetes.io/instance';

/** Where to look: `release` is needed when a namespace has several of one profile. */
export interface ReleaseName {
  readonly namespace: string;
  readonly release: string | undefined;
  /** Name of the profile, which is the chart's. */
  readonly profile: string;
}

/** The words that ask for everything of a profile in a namespace. */
export function listWords({ namespace, release, profile }: ReleaseName): readonly string[] {
  const labels = [`app.kubernetes.io/name=${profile}`, 'app.kubernetes.io/part-of=mailc'];
  const selector = [...labels, ...(release === undefined ? [] : [`${instance}=${release}`])].join(',');
  return ['get', 'pods,services', '--namespace', namespace, '--selector', selector, '--output', 'json'];
}

/** The release that runs. A `ToolError` when there is none, more than one, or none of its pods runs. */
export async function runningRelease(kubectl: Kubectl, asked: ReleaseName): Promise<RunningRelease> {
  await kubectl.run(['get', 'namespace', asked.namespace, '--output', 'name']).catch((error: unknown) => {
    if (error instanceof ToolError && /NotFound|not found/.test(error.message))
      throw new ToolError(
        `There is no namespace ${asked.namespace} in this cluster.`,
        'See what there is: kubectl get namespaces; and which cluster this is: kubectl config current-context.',
      );
    throw error;
  });
  return readRelease(await kubectl.run(listWords(asked)), asked);
}

/** Reads what kubectl found. */
export function readRelease(json: string, { namespace, profile }: ReleaseName): RunningRelease {
  const { items } = JSON.parse(json) as { readonly items: readonly Item[] };
  const pods = items.filter(({ spec }) => spec.containers?.some(({ name }) => name === 'postfix'));
  const releases = [...new Set(pods.map(({ metadata }) => metadata.labels?.[instance] ?? ''))];
  const [name] = releases;
  if (name === undefined)
    throw new ToolError(
      `The namespace ${namespace} has no pod of the profile ${profile}.`,
      `Install it (helm install), or name the profile or the namespace where it is: kubectl get pods -A -l app.kubernetes.io/name=${profile}`,
    );
  if (releases.length > 1)
    throw new ToolError(
      `The namespace ${namespace} has ${releases.length} releases of ${profile}: ${releases.join(', ')}.`,
      `Say which one: --kubernetes ${namespace}/${name}`,
    );
  const running = pods.filter(
    ({ metadata, status }) => status?.phase === 'Running' && metadata.deletionTimestamp === undefined,
  );
  const [pod] = running;
  if (pod === undefined)
    throw new ToolError(
      `No pod of ${name} runs in the namespace ${namespace}.`,
      `See why: kubectl describe pods -n ${namespace} -l ${instance}=${name}`,
    );
  const services = items.filter(
    ({ metadata, spec }) =>
      metadata.labels?.[instance] === name && isForClients(spec) && spec.containers === undefined,
  );
  const [service] = services;
  if (service === undefined)
    throw new ToolError(
      `${name} has no Service for clients in the namespace ${namespace}.`,
      'Install the whole chart: without its Service nobody reaches the pods.',
    );
  return {
    name,
    pods: running.map(({ metadata }) => metadata.name),
    daemons: known.filter((daemon) => pod.spec.containers?.some((each) => each.name === daemon)),
    service: {
      address: service.spec.clusterIP ?? '',
      ports: new Map((service.spec.ports ?? []).map(({ name: port = '', port: number }) => [port, number])),
    },
  };
}

/** Not the headless Service, which is for the pods themselves, nor that of the metrics. */
function isForClients({ clusterIP, ports = [] }: Item['spec']): boolean {
  return clusterIP !== undefined && clusterIP !== 'None' && ports.some(({ name }) => name !== 'metrics');
}
