import type { KubernetesEnvironment } from '../../model/kubernetes.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { scales } from './replicas.ts';
import { mountsCertificate } from './volumes.ts';

/** The values that each environment of mail.yaml has for itself. */
export const environments = (context: KubernetesContext): readonly KubernetesEnvironment[] =>
  context.resolved.kubernetes.environments.map(
    ({ name, namespace, replicas, autoscaling, secret, certificate }) => ({
      name,
      namespace,
      values: {
        replicaCount: replicas,
        ...(scales(context) && { 'autoscaling.enabled': autoscaling !== undefined }),
        ...(scales(context) &&
          autoscaling && {
            'autoscaling.maxReplicas': autoscaling.most,
            'autoscaling.targetCPUUtilizationPercentage': autoscaling.cpuPercent,
          }),
        ...(context.workload.secrets.length > 0 && { secretName: secret }),
        ...(mountsCertificate(context.workload) && { certificateSecretName: certificate }),
      },
    }),
  );
