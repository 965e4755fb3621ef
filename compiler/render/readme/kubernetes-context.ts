import type { ResolvedEnvironment } from '../../../schema/resolved-kubernetes.ts';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { Workload } from '../../model/workload.ts';
import { secretPlaceOf } from '../../resolve/kubernetes-secret.ts';

/** What the README's part about Kubernetes names. */
export interface KubernetesReadmeContext {
  readonly name: string;
  readonly namespace: string;
  /** What has to be there before the pods can start. */
  readonly commands: readonly { readonly command: string }[];
  /** Secrets that are expected elsewhere. */
  readonly places: readonly { readonly name: string; readonly secret: string; readonly key: string }[];
  /** The label of namespaces that may hand in mail; empty where everybody may connect. */
  readonly label: string;
  readonly environments: readonly {
    readonly environment: string;
    readonly namespace: string;
    readonly secrets: string;
  }[];
  readonly pods: string;
  readonly rest: string;
  readonly drainSeconds: number;
}

/** How the profile is installed, scaled and stopped on Kubernetes. */
export function kubernetesContext(resolved: ResolvedSpec, workload: Workload): KubernetesReadmeContext {
  const { kubernetes, features, name } = resolved;
  const { namespace, accessLabel, drainSeconds, environments } = kubernetes;
  const places = [...new Set(workload.secrets.map((secret) => secret.name))].map((secret) =>
    secretPlaceOf(kubernetes, secret),
  );
  const elsewhere = places.filter((place) => kubernetes.secrets.includes(place));
  return {
    name,
    namespace,
    commands: [
      `kubectl create namespace ${namespace}`,
      ...secretCommand(resolved, places, elsewhere),
      ...certificateCommand(resolved, workload),
      ...pullSecretCommand(resolved),
    ].map((command) => ({ command })),
    places: elsewhere,
    label: features.has('logins') || features.has('smtp-inbound') ? '' : accessLabel,
    environments: environments.map((each) => ({
      environment: each.name,
      namespace: each.namespace,
      secrets: secretsOf(each, places.length > elsewhere.length, mountsCertificate(workload)),
    })),
    pods: podsOf(resolved),
    rest: restOf(resolved),
    drainSeconds,
  };
}

function secretCommand(
  { kubernetes }: ResolvedSpec,
  places: readonly { readonly name: string }[],
  elsewhere: readonly { readonly name: string }[],
): readonly string[] {
  const here = places.filter((place) => !elsewhere.includes(place));
  if (here.length === 0) return [];
  const files = elsewhere.length === 0 ? ['secrets/'] : here.map((place) => `secrets/${place.name}`);
  return [
    [
      `kubectl --namespace ${kubernetes.namespace} create secret generic ${kubernetes.secret}`,
      ...files.map((file) => `--from-file ${file}`),
    ].join(' '),
  ];
}

function certificateCommand({ kubernetes }: ResolvedSpec, workload: Workload): readonly string[] {
  if (!mountsCertificate(workload)) return [];
  const { directory, chain, key } = workload.certificate;
  return [
    `kubectl --namespace ${kubernetes.namespace} create secret tls ${kubernetes.certificate} --cert ${directory}/${chain} --key ${directory}/${key}`,
  ];
}

function pullSecretCommand({ kubernetes }: ResolvedSpec): readonly string[] {
  if (kubernetes.pullSecret === undefined) return [];
  const file = '--from-file .dockerconfigjson="$HOME/.docker/config.json"';
  return [
    `kubectl --namespace ${kubernetes.namespace} create secret docker-registry ${kubernetes.pullSecret} ${file}`,
  ];
}

const mountsCertificate = ({ containers }: Workload): boolean =>
  containers.some(({ mounts }) => mounts.some(({ kind }) => kind === 'certificate'));

function secretsOf(
  { secret, certificate }: ResolvedEnvironment,
  needsSecret: boolean,
  needsCertificate: boolean,
): string {
  const names = [...(needsSecret ? [secret] : []), ...(needsCertificate ? [certificate] : [])];
  return names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ');
}

function podsOf({ kubernetes, features }: ResolvedSpec): string {
  const { replicas, autoscaling, mostPods, paced } = kubernetes;
  if (features.has('mailboxes')) return 'There is one pod: mailboxes cannot be written by two.';
  const least = replicas === 1 ? 'There is one pod' : `There are ${replicas} pods`;
  const number = autoscaling ? `${least}, and up to ${autoscaling.most} under load` : least;
  const change = 'Change `kubernetes.replicas` and `kubernetes.autoscaling` in mail.yaml';
  return paced
    ? `${number}. Each keeps its share of the pace of deliveries, so there must never be more than ${mostPods}. ${change}, which divides the pace anew.`
    : `${number}. ${change}, or \`replicaCount\` and \`autoscaling\` of the chart.`;
}

function restOf({ kubernetes, features }: ResolvedSpec): string {
  const { lossy } = kubernetes.queue;
  const kept = lossy === undefined ? 'stays on its claim' : `is lost, because mail.yaml says so: ${lossy}`;
  return features.has('mailboxes')
    ? `What is left then ${kept}.`
    : `It hands the rest to the other pods; what none of them takes ${kept}.`;
}
