import type { EnvVar, Lifecycle, PodContainer, Probe, VolumeMount } from '../../model/kubernetes-pod.ts';
import type { Field } from '../../model/kubernetes-tree.ts';
import type { Container, ContainerName } from '../../model/workload.ts';
import { POSTFIX_PATHS } from '../postfix/paths.ts';
import { image, set, string, tree, when } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { literal } from './literal.ts';
import { mountsOf, secretsVolume, tmpfsVolume } from './volume-names.ts';

/** What the stopping of a pod wants of a container. */
export interface Stopping {
  readonly env: readonly EnvVar[];
  readonly lifecycle: Lifecycle;
  readonly ports: NonNullable<PodContainer['ports']>;
}

/** A daemon as a container: the image, the files and the rights that Compose gives it. */
export function daemonContainer(
  container: Container,
  { ports, monitoring }: KubernetesContext,
  stopping: Stopping,
): PodContainer {
  const { name, environment, capabilities } = container;
  const watched = name === 'postfix' ? monitoring : undefined;
  const env: readonly Field<EnvVar>[] = [
    ...environment
      .filter(({ only }) => only === undefined)
      .map((variable) => ({ name: variable.name, value: literal(variable.value) })),
    ...stopping.env,
    ...(watched?.postfixEnvironment ?? []).map((variable) => when(set('monitoring.enabled'), variable)),
  ];
  const offered = [
    ...ports
      .filter(({ daemon }) => daemon === name)
      .map((each) => ({ name: each.name, containerPort: each.port, protocol: 'TCP' as const })),
    ...stopping.ports,
  ];
  const command = container.health.command.map(literal);
  return {
    name,
    image: image(name),
    imagePullPolicy: string('images.pullPolicy'),
    ...(env.length > 0 && { env }),
    ...(offered.length > 0 && { ports: offered }),
    resources: tree(`resources.${name}`),
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'], add: capabilities.map((capability) => capability.name) },
    },
    startupProbe: { ...probe(command, container), periodSeconds: 5, failureThreshold: 60 },
    readinessProbe: probe(command, container),
    livenessProbe: { ...probe(LIVENESS[name], container), periodSeconds: 30, failureThreshold: 6 },
    lifecycle: stopping.lifecycle,
    volumeMounts: mounts(container, watched?.shared ?? []),
  };
}

/**
 * Whether its first process still governs: a question that an overloaded server answers like any other, so that load
 * never restarts it. OpenDKIM cannot be asked; without its socket it would never be reached again.
 */
const LIVENESS: Readonly<Record<ContainerName, readonly string[]>> = {
  postfix: ['/usr/sbin/postfix', 'status'],
  dovecot: ['/usr/bin/doveadm', 'process', 'status'],
  opendkim: ['/usr/bin/test', '-S', POSTFIX_PATHS.milterSocket],
};

const probe = (command: readonly string[], { health }: Container): Probe => ({
  exec: { command },
  periodSeconds: health.intervalSeconds,
  timeoutSeconds: health.timeoutSeconds,
  failureThreshold: health.retries,
});

function mounts(
  container: Container,
  shared: readonly { readonly name: string; readonly postfix: string }[],
): readonly Field<VolumeMount>[] {
  const { name, tmpfs, secrets } = container;
  return [
    ...container.mounts.flatMap((mount) => mountsOf(mount, name)),
    ...(secrets.length > 0
      ? [{ name: secretsVolume(name), mountPath: '/run/secrets', readOnly: true } as const]
      : []),
    ...tmpfs.map(({ target }) => ({ name: tmpfsVolume(name, target), mountPath: target })),
    ...shared.map(({ name: volume, postfix }) =>
      when<VolumeMount>(set('monitoring.enabled'), { name: volume, mountPath: postfix }),
    ),
  ];
}
