import type { ResolvedDomain, ResolvedRelay, ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { ZoneGroup, ZoneRecord } from '../../model/dns.ts';
import { addressNotes } from './mx.ts';
import { TTL } from './ttl.ts';

/**
 * Who may send in the domain's name (RFC 7208), and, in the zone of the host's own name, who may say that name in EHLO:
 * receivers check it for mail without a sender, such as bounces (section 2.3).
 */
export function lowerSpf(resolved: ResolvedSpec, domain: ResolvedDomain, withHost: boolean): ZoneGroup {
  const { others, include } = domain.spf;
  const title = 'Who may send in its name (SPF)';
  const upstream = upstreamOf(resolved, domain);
  const hostRecords = withHost && resolved.outbound.relay === undefined ? [hostRecord(resolved)] : [];
  const named = [...new Set([...(upstream?.spf === undefined ? [] : [upstream.spf]), ...include])];
  if (upstream !== undefined && named.length === 0) {
    return { title, notes: unknownSender(upstream), records: hostRecords };
  }
  const servers = ownServers(resolved, domain, upstream);
  const terms = [
    'v=spf1',
    ...servers,
    ...named.map((name) => `include:${name}`),
    `${others === 'fail' ? '-' : '~'}all`,
  ];
  const own: ZoneRecord = {
    owner: domain.name,
    ttl: TTL,
    data: { type: 'TXT', text: terms.join(' ') },
    origin: resolved.originOf(['domains', domain.name, 'spf', 'others']),
  };
  const notes = receives(resolved, domain) || upstream !== undefined ? [] : addressNotes(resolved);
  return { title, notes, records: [own, ...hostRecords] };
}

/** The server that takes the domain's mail for elsewhere, where there is one. */
export function upstreamOf({ outbound }: ResolvedSpec, { name }: ResolvedDomain): ResolvedRelay | undefined {
  return outbound.relaysBySender.find(({ sender }) => sender === name) ?? outbound.relay;
}

const hostRecord = (resolved: ResolvedSpec): ZoneRecord => ({
  owner: resolved.hostname,
  ttl: TTL,
  data: { type: 'TXT', text: 'v=spf1 a -all' },
  origin: resolved.originOf(['hostname']),
});

/** A record without the servers that really send would turn the domain's own mail away. */
const unknownSender = ({ host }: ResolvedRelay): readonly string[] => [
  `Mail of the domain leaves from ${host}: from which addresses, its provider knows. Where it sends with`,
  "the domain as envelope sender, write the provider's name for SPF at `spf.include`, and the record stands here.",
];

/** The servers of this mail.yaml that send the domain's mail. */
function ownServers(
  resolved: ResolvedSpec,
  domain: ResolvedDomain,
  upstream: ResolvedRelay | undefined,
): readonly string[] {
  if (receives(resolved, domain)) return ['mx'];
  if (upstream !== undefined) return [];
  return [resolved.hostname === domain.name ? 'a' : `a:${resolved.hostname}`];
}

const receives = ({ features }: ResolvedSpec, { here }: ResolvedDomain): boolean =>
  features.has('smtp-inbound') && here;
