import type { Values } from '../../../model/kubernetes-values.ts';
import { drain } from '../drain.ts';
import type { KubernetesContext } from '../kubernetes-context.ts';
import { mountsCertificate } from '../volumes.ts';
import { BOOLEAN, LABELS, NAMESPACE, OBJECT_NAME, TEXT, whole } from './schemas.ts';
import { group, value } from './value.ts';

/** Secrets, metrics, and how long a pod has to stop. */
export function operationValues({ resolved, workload, monitoring }: KubernetesContext): Values {
  const { kubernetes, originOf } = resolved;
  const grace = drain({ seconds: kubernetes.drainSeconds }).terminationGracePeriodSeconds;
  return {
    ...(workload.secrets.length > 0 && {
      secretName: value(
        'The Secret that has every secret of mail.yaml as a key of the same name.',
        kubernetes.secret,
        OBJECT_NAME,
        originOf(['kubernetes', 'secret']),
      ),
    }),
    ...(mountsCertificate(workload) && {
      certificateSecretName: value(
        'The Secret of type kubernetes.io/tls with the certificate.',
        kubernetes.certificate,
        OBJECT_NAME,
        originOf(['kubernetes', 'certificate']),
      ),
    }),
    ...(kubernetes.monitoring &&
      monitoring && {
        monitoring: group('Metrics, alerts and a dashboard.', {
          enabled: value('Whether pods have a container for metrics.', true, BOOLEAN),
          namespace: value(
            'Of Prometheus, the only one that may read them.',
            kubernetes.monitoring.namespace,
            NAMESPACE,
            originOf(['kubernetes', 'monitoring', 'namespace']),
          ),
          labels: value(
            'Of the ServiceMonitor and the PrometheusRule, where the Prometheus operator picks them by labels.',
            Object.fromEntries(kubernetes.monitoring.labels.map((label) => [label.name, label.value])),
            LABELS,
            originOf(['kubernetes', 'monitoring', 'labels']),
          ),
          dashboard: value('A ConfigMap with a dashboard for Grafana.', true, BOOLEAN),
          dashboardFolder: value(
            'Folder of the dashboard, where the sidecar of Grafana heeds the annotation grafana_folder; empty: none.',
            'mailc',
            TEXT,
          ),
        }),
      }),
    terminationGracePeriodSeconds: value(
      'How long a pod may take to stop: to deliver what waits, and to hand over the rest.',
      grace,
      whole(grace, 86400),
      originOf(['kubernetes', 'drain']),
    ),
  };
}
