import type { NetworkPeer, NetworkPolicy, NetworkPort } from '../../model/kubernetes-network.ts';
import { extended, labels, not, set, string, when } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { metadata } from './metadata.ts';

type Spec = NetworkPolicy['spec'];

const SELF: NetworkPeer = { podSelector: { matchLabels: labels('selector') } };

const policy = (suffix: string, spec: Omit<Spec, 'podSelector'>): NetworkPolicy => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: metadata(suffix),
  spec: { podSelector: { matchLabels: labels('selector') }, ...spec },
});

const tcp = (port: number | string): NetworkPort => ({ protocol: 'TCP', port });

/** Nothing in, nothing out: the other policies are the exceptions. */
export const defaultDeny = (): NetworkPolicy =>
  policy('-default-deny', { policyTypes: ['Ingress', 'Egress'] });

/** Clients: pods of the namespaces that carry the label, or anybody where the service is there for the internet. */
export const clientIngress = ({ ports }: KubernetesContext): NetworkPolicy =>
  policy('-clients', {
    policyTypes: ['Ingress'],
    ingress: [
      {
        ports: ports.map(({ name }) => tcp(name)),
        from: when<readonly NetworkPeer[]>(
          not(set('networkPolicy.public')),
          extended<readonly NetworkPeer[]>(
            [labelledNamespace(string('networkPolicy.accessLabel'), 'true')],
            'networkPolicy.additionalClients',
            // Behind a balancer that keeps their addresses, its clients are none of the cluster's.
            'service.loadBalancerSourceRanges',
          ),
        ),
      },
    ],
  });

/** The pods of the release hand their queues to each other. */
export const peerTraffic = (port: string): NetworkPolicy =>
  policy('-peers', {
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ from: [SELF], ports: [tcp(port)] }],
    egress: [{ to: [SELF], ports: [tcp(port)] }],
  });

/** Metrics are for the namespace of Prometheus. */
export const metricsIngress = (): NetworkPolicy =>
  policy('-metrics', {
    policyTypes: ['Ingress'],
    ingress: [
      {
        from: [
          {
            namespaceSelector: {
              matchLabels: { 'kubernetes.io/metadata.name': string('monitoring.namespace') },
            },
          },
        ],
        ports: [tcp('metrics')],
      },
    ],
  });

/** Out go questions to the DNS, and mail. */
export const egress = (context: KubernetesContext): NetworkPolicy =>
  policy('-egress', {
    policyTypes: ['Egress'],
    egress: [{ ports: [{ protocol: 'UDP', port: 53 }, tcp(53)] }, { ports: deliveryPorts(context).map(tcp) }],
  });

/** Those of the upstreams, and 25 where any mail goes to exchangers (RFC 5321 section 4.5.4.2). */
function deliveryPorts({ resolved: { outbound } }: KubernetesContext): readonly number[] {
  const upstreams = [...(outbound.relay ? [outbound.relay] : []), ...outbound.relaysBySender];
  const ports = [...(outbound.relay ? [] : [25]), ...upstreams.map(({ port }) => port)];
  return [...new Set(ports)].sort((a, b) => a - b);
}

const labelledNamespace = (key: ReturnType<typeof string>, value: string): NetworkPeer => ({
  namespaceSelector: { matchExpressions: [{ key, operator: 'In', values: [value] }] },
});
