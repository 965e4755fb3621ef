import { ofKind } from '../manifest.ts';
import { type Connection, isLetThrough, type Somebody } from '../network.ts';
import { offeredServices } from '../offered-services.ts';
import { type PodTemplate, podTemplates } from '../pod-template.ts';
import type { Assertion, Release } from '../release.ts';

const METRICS = 8080;
const PEERS = 10025;
/** A port that nothing of a mail system listens on or connects to. */
const STRANGE = 3306;

/** Who reaches the pods, and whom they reach: what the policies come to, not how they are written. */
export const reachability: Assertion = {
  id: 'reachability',
  find: (release) => {
    if (!release.asked.policies) {
      return ofKind(release.manifests, 'NetworkPolicy').map(() => 'a policy that was not asked for');
    }
    const denial = ofKind(release.manifests, 'NetworkPolicy').some(
      ({ spec }) => spec?.policyTypes?.length === 2 && !spec.ingress && !spec.egress,
    );
    const found = podTemplates(release.manifests).flatMap((pod) =>
      [...ingress(release, pod), ...egress(release, pod)]
        .filter(({ open, ...connection }) => isLetThrough(release.manifests, pod, connection) !== open)
        .map(
          ({ direction, who, port, protocol, open }) =>
            `${direction} ${who} ${protocol} ${port} is ${open ? 'closed' : 'open'}`,
        ),
    );
    return [...(denial ? [] : ['nothing is denied by default']), ...found];
  },
};

interface Expectation extends Connection {
  readonly who: string;
  readonly open: boolean;
}

function ingress({ profile: { resolved }, asked }: Release, pod: PodTemplate): readonly Expectation[] {
  const { accessLabel, monitoring } = resolved.kubernetes;
  const offered = offeredServices(resolved).map(({ port }) => port);
  const open = asked.public ? offered : [];
  const somebodies: readonly { who: string; somebody: Somebody; ports: readonly number[] }[] = [
    {
      who: 'labelled namespace',
      somebody: { namespace: { [accessLabel]: 'true' }, labels: {} },
      ports: offered,
    },
    {
      who: 'namespace whose label says no',
      somebody: { namespace: { [accessLabel]: 'false' }, labels: {} },
      ports: open,
    },
    {
      who: 'monitoring namespace',
      somebody: {
        namespace: { 'kubernetes.io/metadata.name': monitoring?.namespace ?? 'monitoring' },
        labels: {},
      },
      ports: [...open, ...(asked.metrics ? [METRICS] : [])],
    },
    {
      who: 'pod of somebody else',
      somebody: { namespace: 'own', labels: {} },
      ports: open,
    },
    {
      who: 'peer',
      somebody: { namespace: 'own', labels: pod.labels },
      ports: [...open, ...(resolved.features.has('mailboxes') ? [] : [PEERS])],
    },
    { who: 'stranger', somebody: { address: '203.0.113.5' }, ports: open },
    { who: 'stranger', somebody: { address: '2001:db8::5' }, ports: open },
    ...['198.51.100.7', '2001:db8:1::7'].map((address) => ({
      who: `client ${address} of a balancer`,
      somebody: { address },
      ports: asked.balanced ? offered : open,
    })),
  ];
  return somebodies.flatMap(({ who, somebody, ports }) =>
    [...new Set([...offered, METRICS, PEERS, STRANGE])].map((port) => ({
      direction: 'ingress' as const,
      who,
      somebody,
      port,
      protocol: 'TCP' as const,
      open: ports.includes(port),
    })),
  );
}

function egress({ profile: { resolved } }: Release, pod: PodTemplate): readonly Expectation[] {
  const { relay, relaysBySender } = resolved.outbound;
  const upstream = [...(relay ? [relay] : []), ...relaysBySender].map(({ port }) => port);
  const delivery = new Set([...(relay ? [] : [25]), ...upstream]);
  const outside = { address: '203.0.113.25' };
  const out = (
    who: string,
    somebody: Somebody,
    port: number,
    open: boolean,
    protocol: 'TCP' | 'UDP' = 'TCP',
  ) => ({
    direction: 'egress' as const,
    who,
    somebody,
    port,
    protocol,
    open,
  });
  const resolver = {
    namespace: { 'kubernetes.io/metadata.name': 'kube-system' },
    labels: { 'k8s-app': 'kube-dns' },
  };
  return [
    out('resolver', resolver, 53, true, 'UDP'),
    out('resolver', resolver, 53, true),
    ...[...delivery].map((port) => out('server', outside, port, true)),
    out('server', outside, STRANGE, false),
    out('server', outside, 443, false),
    ...(resolved.features.has('mailboxes')
      ? []
      : [
          out('peer', { namespace: 'own', labels: pod.labels }, PEERS, true),
          out('server', outside, PEERS, false),
        ]),
  ];
}
