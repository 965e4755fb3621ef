import type { Rule } from '../rule.ts';
import { parseCidr } from '../support/network/cidr.ts';
import { isLoopback } from '../support/network/ranges.ts';

/** A relay that no pod can reach as somebody it trusts. */
export const rule: Rule = {
  id: 'kubernetes/only-loopback-trusted',
  title: 'Only loopback is trusted',
  severity: 'error',
  why: 'Other pods connect with addresses of the cluster; only the pod itself has a loopback address. Every message would be refused.',
  help: 'Name the network of the pods that send mail, such as `trusted: [{ network: 10.42.0.0/16, reason: the pods that send mail }]`; of its pods only those in namespaces with the label of `kubernetes.access` get through.',
  clauses: ['postconf(5) mynetworks'],
  *check({ resolved: { features, kubernetes, services, trusted } }) {
    const others = features.has('logins') || features.has('smtp-inbound');
    if (!kubernetes.declared || others || trusted.length === 0 || services.length === 0) return;
    const cidrs = trusted.map(({ network }) => parseCidr(network.replace(/[[\]]/g, '')));
    if (!cidrs.every((cidr) => cidr !== undefined && isLoopback(cidr))) return;
    yield { message: 'No network of the cluster is trusted, only the pod itself', path: ['trusted'] };
  },
};
