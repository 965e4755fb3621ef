import type { KubernetesDefaults } from '../../profiles/kubernetes-defaults.ts';
import type { Profile } from '../../profiles/profile.ts';
import type { Autoscaling, AutoscalingBounds, Kubernetes } from '../../schema/kubernetes.ts';
import type { Environment } from '../../schema/kubernetes-environments.ts';
import type { ClaimStorage } from '../../schema/kubernetes-storage.ts';
import type {
  ResolvedAutoscaling,
  ResolvedClaim,
  ResolvedEnvironment,
  ResolvedKubernetes,
  ResolvedMonitoring,
  ResolvedSecretPlace,
} from '../../schema/resolved-kubernetes.ts';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Sections } from '../../schema/sections.ts';
import { millisecondsOf } from './duration.ts';
import { resolveKubernetesResources } from './kubernetes-resources.ts';
import { bytesOf } from './size.ts';
import { isPaced } from './throttles.ts';

/** What the numbers depend on besides `kubernetes` itself. */
export type KubernetesFacts = Pick<ResolvedSpec, 'name' | 'domains' | 'limits' | 'outbound'> & {
  readonly profile: Profile;
};

/** How the chart runs a profile. */
export function resolveKubernetes(
  sections: Sections,
  { name, domains, limits, outbound, profile }: KubernetesFacts,
): ResolvedKubernetes {
  const said = sections.kubernetes ?? {};
  const defaults = profile.defaults.kubernetes;
  const paced = isPaced(outbound);
  const podsOf = (environment: Environment = {}): Pods => resolvePods(said, environment, defaults, paced);
  const pods = podsOf();
  const secret = said.secret ?? `${name}-secrets`;
  const certificate = said.certificate ?? `${name}-tls`;
  const environments = Object.entries(said.environments ?? {}).map(
    ([environment, each]): ResolvedEnvironment => ({
      name: environment,
      namespace: each.namespace ?? environment,
      ...podsOf(each),
      secret: each.secret ?? secret,
      certificate: each.certificate ?? certificate,
    }),
  );
  const quotas = domains
    .flatMap(({ mailboxes }) => mailboxes)
    .reduce((sum, { quotaBytes }) => sum + quotaBytes, 0);
  return {
    declared: sections.kubernetes !== undefined,
    namespace: said.namespace ?? name,
    ...pods,
    mostPods: Math.max(...[pods, ...environments].map(most)),
    paced,
    resources: resolveKubernetesResources(sections, defaults.resources),
    queue: {
      ...claim(said.queue, Math.max(bytesOf(defaults.queue.size.value), 10 * limits.messageSizeBytes)),
      lossy: said.queue?.lossy,
    },
    mailboxes: claim(said.mailboxes, Math.max(bytesOf(defaults.mailboxes.size.value), quotas)),
    accessLabel: said.access?.label ?? defaults.access.label.value,
    monitoring: resolveMonitoring(said.monitoring, defaults.monitoring),
    secret,
    secrets: resolveSecrets(said.secrets),
    certificate,
    pullSecret: said.pullSecret,
    drainSeconds: Math.ceil(millisecondsOf(said.drain ?? defaults.drain.value) / 1000),
    environments,
  };
}

type Pods = Pick<ResolvedKubernetes, 'replicas' | 'autoscaling'>;

function most({ replicas, autoscaling }: Pods): number {
  return Math.max(replicas, autoscaling?.most ?? 0);
}

/** Each of the two fields by itself: the environment's, that of all, the default. */
function resolvePods(said: Kubernetes, own: Environment, defaults: KubernetesDefaults, paced: boolean): Pods {
  const otherwise = paced ? defaults.whenPaced : defaults;
  const replicas = own.replicas ?? said.replicas ?? otherwise.replicas.value;
  const wanted = own.autoscaling ?? said.autoscaling ?? otherwise.autoscaling.value;
  if (wanted === false) return { replicas, autoscaling: undefined };
  const bounds = { ...boundsOf(said.autoscaling), ...boundsOf(own.autoscaling) };
  return { replicas, autoscaling: resolveBounds(bounds, replicas, defaults) };
}

function boundsOf(autoscaling: Autoscaling | undefined): AutoscalingBounds {
  return typeof autoscaling === 'object' ? autoscaling : {};
}

function resolveBounds(
  { most, cpu }: AutoscalingBounds,
  replicas: number,
  { autoscaling }: KubernetesDefaults,
): ResolvedAutoscaling {
  return {
    most: most ?? Math.max(autoscaling.most.value, replicas),
    cpuPercent: cpu ?? autoscaling.cpu.value,
  };
}

function claim({ size, storageClass }: ClaimStorage = {}, bytes: number): ResolvedClaim {
  return { bytes: size === undefined ? bytes : bytesOf(size), storageClass };
}

function resolveMonitoring(
  said: Kubernetes['monitoring'] = {},
  defaults: KubernetesDefaults['monitoring'],
): ResolvedMonitoring | undefined {
  if (said === false) return undefined;
  const labels = Object.entries(said.labels ?? defaults.labels.value);
  return {
    namespace: said.namespace ?? defaults.namespace.value,
    labels: labels.map(([name, value]) => ({ name, value })),
    queue: said.queue ?? defaults.queue.value,
    bouncesPerSecond: said.bounces ?? defaults.bounces.value,
  };
}

function resolveSecrets(places: Kubernetes['secrets'] = {}): readonly ResolvedSecretPlace[] {
  return Object.entries(places).map(([name, { secret, key = name }]) => ({ name, secret, key }));
}
