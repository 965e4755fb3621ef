import type { Value, Values } from '../../../model/kubernetes-values.ts';
import { parseCidr } from '../../../rules/support/network/cidr.ts';
import { isLoopback } from '../../../rules/support/network/ranges.ts';
import { publishedServices } from '../../../rules/support/published.ts';
import type { KubernetesContext } from '../kubernetes-context.ts';
import { scales } from '../replicas.ts';
import { PEERS } from './object-schemas.ts';
import { ANNOTATIONS, BOOLEAN, LABEL_NAME, NETWORKS, oneOf, TEXT } from './schemas.ts';
import { group, value } from './value.ts';

/** Who reaches the pods, and how. */
export function accessValues(context: KubernetesContext): Values {
  const { kubernetes, originOf } = context.resolved;
  const open = isPublic(context);
  return {
    service: group('The Service of the clients.', {
      type: value(
        'ClusterIP for clients in the cluster.',
        open ? 'LoadBalancer' : 'ClusterIP',
        oneOf('ClusterIP', 'NodePort', 'LoadBalancer'),
      ),
      externalTrafficPolicy: trafficPolicy(context),
      ipFamilyPolicy: value(
        'Addresses of both families only where mail.yaml trusts both.',
        'SingleStack',
        oneOf('SingleStack', 'PreferDualStack', 'RequireDualStack'),
      ),
      loadBalancerClass: value("Empty: the cluster's default.", '', TEXT),
      loadBalancerSourceRanges: value(
        'Networks that the balancer and the policy of the clients let in; empty: all, as far as the policy goes.',
        [],
        NETWORKS,
      ),
      annotations: value('For the balancer, for example.', {}, ANNOTATIONS),
    }),
    networkPolicy: group('What the network lets through; it needs a network plugin that heeds policies.', {
      enabled: value('Whether there are policies.', true, BOOLEAN),
      public: value('Clients may come from anywhere.', open, BOOLEAN),
      accessLabel: value(
        'A namespace may hand in mail if it has this label with the value true.',
        kubernetes.accessLabel,
        LABEL_NAME,
        originOf(['kubernetes', 'access', 'label']),
      ),
      additionalClients: value('More peers of a NetworkPolicy, such as `ipBlock`.', [], PEERS),
    }),
  };
}

/**
 * With `Cluster` every client from outside comes with the address of a node (Kubernetes, "Source IP for Services with
 * Type=LoadBalancer"). Where a network is trusted that could have nodes in it, the values have no such choice.
 */
function trafficPolicy({ resolved }: KubernetesContext): Value {
  const words =
    'Local keeps the addresses of clients from outside, by which mail is trusted, limited and refused.';
  return resolved.trusted.every(({ network }) => isOwnNetwork(network))
    ? value(words, 'Local', oneOf('Local', 'Cluster'))
    : value(
        `${words} There is no other choice while mail.yaml trusts networks: with Cluster anybody would come with the address of a node.`,
        'Local',
        oneOf('Local'),
      );
}

/** Whether a network, in the notation of main.cf, has the pod's own addresses alone. */
function isOwnNetwork(network: string): boolean {
  const cidr = parseCidr(network.replace(/[[\]]/g, ''));
  return cidr !== undefined && isLoopback(cidr);
}

/** Mailboxes that Compose publishes beyond the machine are there for the internet. */
const isPublic = (context: KubernetesContext): boolean =>
  !scales(context) && publishedServices(context.resolved).length > 0;
