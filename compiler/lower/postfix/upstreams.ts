import { relayProviders } from '../../../profiles/relay-providers/index.generated.ts';
import type { Origin } from '../../../schema/origin.ts';
import type { ResolvedOutbound, ResolvedRelay, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ClientTlsLevel } from '../../../schema/tls.ts';
import type { PostfixParameter, PostfixTableRow } from '../../model/postfix.ts';
import { verifyingLevels } from '../../resolve/relay.ts';
import { pace } from './pace.ts';
import { decided, parameter } from './parameter.ts';
import type { PostfixTables } from './tables.ts';
import { list, lookup, text } from './values.ts';

/** Every upstream server, the one for all mail first. */
export function upstreamsOf({ relay, relaysBySender }: ResolvedOutbound): readonly ResolvedRelay[] {
  return relay ? [relay, ...relaysBySender] : relaysBySender;
}

/** The destination as Postfix writes it: without a look at MX records. */
export function nexthopOf({ host, port }: ResolvedRelay): string {
  return `[${host}]:${port}`;
}

/** The level that each upstream has, whatever holds for other destinations. */
export function upstreamPolicies(outbound: ResolvedOutbound): readonly PostfixTableRow[] {
  const levels = new Map<string, ClientTlsLevel>();
  for (const relay of upstreamsOf(outbound)) {
    const known = levels.get(nexthopOf(relay));
    if (known === undefined || !verifyingLevels.has(known)) levels.set(nexthopOf(relay), relay.tlsLevel);
  }
  return [...levels].map(([key, level]) => ({ key, answer: level }));
}

/** The transport and destination for mail of each sender domain that has an upstream of its own. */
export function upstreamsBySender(outbound: ResolvedOutbound): readonly PostfixTableRow[] {
  return outbound.relaysBySender.map((relay) => ({
    key: `@${relay.sender}`,
    answer: `${transportOf(relay, outbound)}:${nexthopOf(relay)}`,
  }));
}

/** A transport besides `smtp`, for upstreams that need other parameters than the rest. */
export interface UpstreamTransport {
  readonly name: string;
  readonly implicitTls: boolean;
  readonly recipients: number | undefined;
}

/** The transports that upstreams have besides `smtp`; named after what is different about them. */
export function upstreamTransports(outbound: ResolvedOutbound): readonly UpstreamTransport[] {
  const transports = new Map<string, UpstreamTransport>();
  for (const relay of upstreamsOf(outbound)) {
    const { implicitTls, recipients } = relay;
    const name = transportOf(relay, outbound);
    if (name !== 'smtp') transports.set(name, { name, implicitTls, recipients });
  }
  return [...transports.values()];
}

function transportOf({ implicitTls, recipients }: ResolvedRelay, outbound: ResolvedOutbound): string {
  if (!implicitTls && recipients === recipientsOfSmtp(outbound)) return 'smtp';
  const name = implicitTls ? 'upstream-tls' : 'upstream-starttls';
  return recipients === undefined ? name : `${name}-${recipients}`;
}

/** What the upstream for all mail takes, where its mail goes through the transport `smtp`. */
function recipientsOfSmtp({ relay }: ResolvedOutbound): number | undefined {
  return relay?.implicitTls ? undefined : relay?.recipients;
}

/** Where mail for elsewhere goes instead of the recipients' own exchangers. */
export function upstreams(resolved: ResolvedSpec, tables: PostfixTables): readonly PostfixParameter[] {
  const { outbound, originOf } = resolved;
  const { relay } = outbound;
  const { upstreams: bySender } = tables;
  return [
    ...(relay ? [forAll(relay, outbound, originOf(['outbound', 'relay']))] : []),
    ...(bySender
      ? [parameter('sender_dependent_default_transport_maps', list(lookup(bySender)), bySender.origin)]
      : []),
    ...(relay
      ? [decided('smtp_fallback_relay', list(), 'mail waits for the upstream: it goes nowhere else')]
      : []),
  ];
}

/** `relayhost` stands for the transport `smtp`; one of its own is named with its destination. */
function forAll(relay: ResolvedRelay, outbound: ResolvedOutbound, origin: Origin): PostfixParameter {
  const transport = transportOf(relay, outbound);
  if (transport === 'smtp') return parameter('relayhost', text(nexthopOf(relay)), origin);
  return parameter('default_transport', text(`${transport}:${nexthopOf(relay)}`), origin);
}

/** The pace of `smtp` and of every transport of an upstream; recipients as many as both mail.yaml and the upstream allow. */
export function deliveryPace({ outbound, kubernetes, originOf }: ResolvedSpec): readonly PostfixParameter[] {
  const smtp = { name: 'smtp', recipients: recipientsOfSmtp(outbound) };
  return [smtp, ...upstreamTransports(outbound)].flatMap(({ name, recipients }) => {
    const said = outbound.pace.recipients;
    const provider = upstreamsOf(outbound).find((relay) => relay.recipients === recipients)?.provider;
    const limits = recipients !== undefined && recipients <= (said ?? recipients);
    return pace(
      name,
      { ...outbound.pace, recipients: limits ? recipients : said },
      kubernetes.mostPods,
      (field): Origin =>
        field === 'recipients' && limits && provider
          ? { kind: 'mailc', reason: relayProviders[provider].source }
          : originOf(['outbound', 'pace', field]),
    );
  });
}
