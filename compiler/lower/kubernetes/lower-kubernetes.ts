import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { KubernetesFile, KubernetesModel } from '../../model/kubernetes.ts';
import type { Workload } from '../../model/workload.ts';
import type { FileTree } from '../../output/file-tree.ts';
import { MAILC_VERSION } from '../../version.ts';
import { autoscaler } from './autoscaler.ts';
import { configFolders } from './config-folders.ts';
import { configMap } from './config-map.ts';
import { configSecret } from './config-secret.ts';
import { dashboardConfigMap } from './dashboard.ts';
import { deployment } from './deployment.ts';
import { disruptionBudget } from './disruption-budget.ts';
import { PEER_PORT } from './drain.ts';
import { environments } from './environments.ts';
import { all, api, set } from './expressions.ts';
import { guide } from './guide.ts';
import { type KubernetesContext, kubernetesContext } from './kubernetes-context.ts';
import { monitoringParts } from './monitoring/monitoring.ts';
import { clientIngress, defaultDeny, egress, metricsIngress, peerTraffic } from './network-policies.ts';
import { prometheusRule } from './prometheus-rule.ts';
import { scales } from './replicas.ts';
import { serviceAccount } from './service-account.ts';
import { serviceMonitor } from './service-monitor.ts';
import { clientService, headlessService, metricsService } from './services.ts';
import { statefulSet } from './stateful-set.ts';
import { PEER_PORT_NAME } from './stopping.ts';
import { values } from './values/values.ts';

/** A profile on Kubernetes, with the configuration that was rendered for it. */
export function lowerKubernetes(
  resolved: ResolvedSpec,
  workload: Workload,
  configuration: FileTree,
): KubernetesModel {
  const folders = configFolders(workload, configuration);
  const monitoring = monitoringParts(resolved);
  const context = kubernetesContext(resolved, workload, folders, monitoring);
  return {
    name: resolved.name,
    about: `mail of ${resolved.hostname}`,
    version: MAILC_VERSION,
    namespace: resolved.kubernetes.namespace,
    component: scales(context) ? 'relay' : 'mailboxes',
    objects: [...base(context), ...(monitoring ? watching(context) : [])],
    values: values(context),
    configuration: folders,
    dashboard: monitoring?.dashboard,
    environments: environments(context),
    guide: guide(context),
  };
}

const make = (file: string, about: string, object: KubernetesFile['object']): KubernetesFile => ({
  file,
  about,
  condition: undefined,
  part: 'base',
  object,
});

function base(context: KubernetesContext): readonly KubernetesFile[] {
  const { kind, folders, ports } = context;
  const many = scales(context);
  const policies = [
    make(
      'networkpolicy-default-deny',
      'nothing in, nothing out but what other policies allow',
      defaultDeny(),
    ),
    make('networkpolicy-clients', 'who may hand in mail, or read it', clientIngress(context)),
    ...(many
      ? [make('networkpolicy-peers', 'pods hand their queues to each other', peerTraffic(PEER_PORT_NAME))]
      : []),
    make('networkpolicy-egress', 'the DNS, and mail to other servers', egress(context)),
  ];
  const peers = { name: PEER_PORT_NAME, port: PEER_PORT };
  return [
    make('serviceaccount', 'the pods never talk to Kubernetes', serviceAccount()),
    ...folders.map(
      (folder): KubernetesFile => ({
        ...(folder.kind === 'Secret'
          ? make(
              `secret${folder.suffix}`,
              'passwords and their hashes, as Compose mounts them',
              configSecret(folder),
            )
          : make(`configmap${folder.suffix}`, 'byte for byte what Compose mounts', configMap(folder))),
        part: 'generated',
      }),
    ),
    make('service', 'for clients', clientService(context)),
    make('service-headless', 'the pods, one by one', headlessService(many ? [peers] : ports)),
    kind === 'Deployment'
      ? make('deployment', 'pods that keep nothing: waiting mail is lost with its pod', deployment(context))
      : make('statefulset', 'pods with claims of their own', statefulSet(context)),
    ...(many
      ? [
          {
            ...make('hpa', 'more pods under load, never because mail waits', autoscaler(context)),
            condition: set('autoscaling.enabled'),
          },
        ]
      : []),
    make('pdb', 'a node that is emptied takes one pod at a time', disruptionBudget()),
    ...policies.map((policy) => ({ ...policy, condition: set('networkPolicy.enabled') })),
  ];
}

function watching({ monitoring }: KubernetesContext): readonly KubernetesFile[] {
  if (!monitoring) return [];
  const on = set('monitoring.enabled');
  const operator = all(on, api('monitoring.coreos.com/v1'));
  return [
    {
      ...make('service-metrics', 'for Prometheus', metricsService(monitoring.container.port)),
      condition: on,
    },
    {
      ...make('networkpolicy-metrics', 'metrics are for Prometheus alone', metricsIngress()),
      condition: all(set('networkPolicy.enabled'), on),
    },
    {
      ...make('servicemonitor', 'read by the Prometheus operator', serviceMonitor()),
      condition: operator,
      part: 'monitoring',
    },
    {
      ...make('prometheusrule', 'read by the Prometheus operator', prometheusRule(monitoring)),
      condition: operator,
      part: 'monitoring',
    },
    {
      ...make(
        'configmap-dashboard',
        'read by the sidecar of Grafana',
        dashboardConfigMap(monitoring.dashboard),
      ),
      condition: all(operator, set('monitoring.dashboard')),
      part: 'generated',
    },
  ];
}
