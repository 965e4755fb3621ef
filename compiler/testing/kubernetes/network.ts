import { BlockList, isIPv6 } from 'node:net';
import type { INetworkPolicyPeer } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer';
import type { INetworkPolicyPort } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort';
import { type Manifest, ofKind } from './manifest.ts';
import { type Labels, type PodTemplate, portsOf } from './pod-template.ts';
import { selects } from './selects.ts';

/** Somebody at the other end of a connection: another pod, or an address outside of the cluster. */
export type Somebody =
  | { readonly namespace: 'own' | Labels; readonly labels: Labels }
  | { readonly address: string };

export interface Connection {
  readonly direction: 'ingress' | 'egress';
  readonly somebody: Somebody;
  /** Of the pod for ingress, of the other end for egress. */
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

/**
 * Whether the policies let a connection of the pod through (Kubernetes' NetworkPolicy: a direction that no policy of the
 * pod speaks of is open; in the others everything is refused that no rule allows).
 */
export function isLetThrough(
  manifests: readonly Manifest[],
  pod: PodTemplate,
  connection: Connection,
): boolean {
  const { direction, somebody, port, protocol } = connection;
  const type = direction === 'ingress' ? 'Ingress' : 'Egress';
  const policies = ofKind(manifests, 'NetworkPolicy').filter(
    ({ spec }) => selects(spec?.podSelector ?? {}, pod.labels) && spec?.policyTypes?.includes(type),
  );
  const numberOf = (name: string | number | undefined): number | undefined =>
    typeof name === 'string' ? portsOf(pod).find((each) => each.name === name)?.containerPort : name;
  const opens = (entry: INetworkPolicyPort): boolean =>
    (entry.protocol ?? 'TCP') === protocol &&
    (entry.port === undefined ||
      numberOf(entry.port) === port ||
      (typeof entry.port === 'number' && entry.port <= port && port <= (entry.endPort ?? 0)));
  const rules = policies.flatMap(({ spec }) =>
    direction === 'ingress'
      ? (spec?.ingress ?? []).map(({ from, ports }) => ({ peers: from, ports }))
      : (spec?.egress ?? []).map(({ to, ports }) => ({ peers: to, ports })),
  );
  return (
    policies.length === 0 ||
    rules.some(
      ({ peers = [], ports = [] }) =>
        (peers.length === 0 || peers.some((peer) => isMeant(peer, somebody))) &&
        (ports.length === 0 || ports.some(opens)),
    )
  );
}

function isMeant(
  { ipBlock, namespaceSelector, podSelector }: INetworkPolicyPeer,
  somebody: Somebody,
): boolean {
  if ('address' in somebody) {
    return ipBlock !== undefined && contains(ipBlock.cidr, somebody.address)
      ? !(ipBlock.except ?? []).some((cidr) => contains(cidr, somebody.address))
      : false;
  }
  // A block of everything means pods too, with most of the networks that there are.
  if (ipBlock) return ipBlock.cidr.endsWith('/0') && ipBlock.except === undefined;
  const { namespace, labels } = somebody;
  const inNamespace =
    namespaceSelector === undefined
      ? namespace === 'own'
      : selects(namespaceSelector, namespace === 'own' ? {} : namespace);
  return inNamespace && selects(podSelector ?? {}, labels);
}

function contains(cidr: string, address: string): boolean {
  const [network = '', bits = ''] = cidr.split('/');
  const family = (text: string) => (isIPv6(text) ? 'ipv6' : 'ipv4');
  if (family(network) !== family(address)) return false;
  const block = new BlockList();
  block.addSubnet(network, Number(bits), family(network));
  return block.check(address, family(address));
}
