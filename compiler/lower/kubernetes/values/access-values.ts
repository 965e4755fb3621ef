import type { Values } from '../../../model/kubernetes-values.ts';
import { publishedServices } from '../../../rules/support/published.ts';
import type { KubernetesContext } from '../kubernetes-context.ts';
import { scales } from '../replicas.ts';
import { ANNOTATIONS, BOOLEAN, LABEL_NAME, NETWORKS, OBJECTS, oneOf, TEXT } from './schemas.ts';
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
      externalTrafficPolicy: value(
        'Local keeps the addresses of clients from outside, by which mail is trusted, limited and refused.',
        'Local',
        oneOf('Local', 'Cluster'),
      ),
      ipFamilyPolicy: value(
        'Addresses of both families only where mail.yaml trusts both.',
        'SingleStack',
        oneOf('SingleStack', 'PreferDualStack', 'RequireDualStack'),
      ),
      loadBalancerClass: value("Empty: the cluster's default.", '', TEXT),
      loadBalancerSourceRanges: value('Networks that the balancer lets in; empty: all.', [], NETWORKS),
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
      additionalClients: value('More peers of a NetworkPolicy, such as `ipBlock`.', [], OBJECTS),
    }),
  };
}

/** Mailboxes that Compose publishes beyond the machine are there for the internet. */
const isPublic = (context: KubernetesContext): boolean =>
  !scales(context) && publishedServices(context.resolved).length > 0;
