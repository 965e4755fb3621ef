import type { MetricsContainer } from '../../model/kubernetes-monitoring.ts';
import type { PodContainer } from '../../model/kubernetes-pod.ts';
import { image, string, tree } from './expressions.ts';
import { literal } from './literal.ts';
import { tmpfsVolume } from './volume-names.ts';

/** The container that Prometheus asks. */
export function metricsContainer(container: MetricsContainer): PodContainer {
  const { name, port, environment, command, mounts, tmpfs, capabilities, user } = container;
  return {
    name,
    image: image(name),
    imagePullPolicy: string('images.pullPolicy'),
    ...(command && { command: command.map(literal) }),
    env: environment.map((variable) => ({ name: variable.name, value: literal(variable.value) })),
    ports: [{ name: 'metrics', containerPort: port, protocol: 'TCP' }],
    resources: tree('resources.metrics'),
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      ...(user && { runAsNonRoot: true, runAsUser: user.uid, runAsGroup: user.gid }),
      capabilities: {
        drop: ['ALL'],
        ...(capabilities.length > 0 && { add: capabilities.map((capability) => capability.name) }),
      },
    },
    // No readiness probe: mail does not stop where figures do.
    livenessProbe: {
      httpGet: { path: container.liveness.path, port: 'metrics' },
      timeoutSeconds: 5,
      periodSeconds: 30,
      failureThreshold: 6,
    },
    volumeMounts: [
      ...mounts.map(({ volume, target, readOnly }) => ({
        name: volume,
        mountPath: target,
        ...(readOnly && { readOnly: true as const }),
      })),
      ...tmpfs.map(({ target }) => ({ name: tmpfsVolume(name, target), mountPath: target })),
    ],
  };
}
