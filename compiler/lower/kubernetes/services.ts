import type { Service } from '../../model/kubernetes-objects.ts';
import { differs, labels, optional, string, tree, when } from './expressions.ts';
import type { KubernetesContext } from './kubernetes-context.ts';
import { metadata } from './metadata.ts';

type ServicePort = Service['spec']['ports'][number];

const port = (name: string, number: number): ServicePort => ({
  name,
  port: number,
  targetPort: name,
  protocol: 'TCP',
});

/** What clients talk to. From outside of the cluster they come with their own address: nothing in between rewrites it. */
export function clientService({ ports }: KubernetesContext): Service {
  const outside = differs('service.type', 'ClusterIP');
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { ...metadata(), annotations: optional(tree('service.annotations'), 'service.annotations') },
    spec: {
      type: string('service.type'),
      ipFamilyPolicy: string('service.ipFamilyPolicy'),
      externalTrafficPolicy: when(outside, string('service.externalTrafficPolicy')),
      loadBalancerClass: optional(string('service.loadBalancerClass'), 'service.loadBalancerClass'),
      loadBalancerSourceRanges: optional(
        tree('service.loadBalancerSourceRanges'),
        'service.loadBalancerSourceRanges',
      ),
      selector: labels('selector'),
      ports: ports.map(({ name, port: number }) => port(name, number)),
    },
  };
}

/** Every pod by its own address, for its peers: also those that are about to stop, whose mail the others take. */
export const headlessService = (
  ports: readonly { readonly name: string; readonly port: number }[],
): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata('-headless'),
  spec: {
    clusterIP: 'None',
    publishNotReadyAddresses: true,
    selector: labels('selector'),
    ports: ports.map(({ name, port: number }) => port(name, number)),
  },
});

/** What Prometheus asks: also pods that are not ready, about which it is to say so. */
export const metricsService = (number: number): Service => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: metadata('-metrics'),
  spec: {
    type: 'ClusterIP',
    publishNotReadyAddresses: true,
    selector: labels('selector'),
    ports: [port('metrics', number)],
  },
});
