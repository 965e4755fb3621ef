import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { WorldExchanger, WorldRecord } from '../link/protocol.ts';
import type { NetworkPlan } from '../project/plan.ts';
import type { RemoteBehaviour } from '../remote-behaviour.ts';
import type { Authority } from '../supply/certificates.ts';

/** Top of every name that is the world's own (RFC 6761 section 6.2 keeps it free). */
const top = 'test';
/** Domain of strangers' addresses. */
export const strangers: string = `sender.${top}`;
/** Names below resolve, for EHLO. */
export const probes: string = `probe.${top}`;
/** Names of client addresses. */
export const clients: string = `client.${top}`;

/** The domain whose exchanger behaves like this. */
export function remoteDomain(behaviour: RemoteBehaviour): string {
  return `${behaviour}.${top}`;
}

/** Exchangers by behaviour; several domains may lead to one. */
const servers = [
  'accept',
  'no-tls',
  'wrong-name',
  'expired',
  'tempfail',
  'permfail',
  'slow',
  'raw',
  'seven-bit',
  'second',
] as const;

interface Site {
  readonly exchangers: readonly WorldExchanger[];
  readonly records: readonly WorldRecord[];
}

/** The mail exchangers of the world and the DNS records that lead to them. */
export async function sites(
  spec: ResolvedSpec,
  plans: readonly NetworkPlan[],
  authority: Authority,
): Promise<Site> {
  const outside = plans.filter(({ name }) => name === 'outside');
  const v4 = outside.find(({ family }) => family === 4);
  const v6 = outside.find(({ family }) => family === 6);
  const only6 = spec.outbound.addressFamily === 'ipv6';
  const host = (server: string): string => `mx.${server}.${top}`;
  const tls = await certificates(authority, host);
  const exchangers = servers.map((server, n): WorldExchanger => {
    const addresses = [v4, v6].flatMap((plan) => (plan === undefined ? [] : [plan.service(n)]));
    const certificate = tls.get(server);
    const behaviour = server === 'second' ? 'accept' : server;
    return {
      behaviour,
      host: host(server),
      addresses,
      ...(certificate === undefined ? {} : { tls: certificate }),
    };
  });
  const main: WorldRecord[] = exchangers.flatMap(({ host: name, addresses }) =>
    addresses.filter((each) => each.includes(':') === only6).map((each) => addressRecord(name, each)),
  );
  const accept = exchangers.find(({ behaviour }) => behaviour === 'accept');
  // Without IPv6 in the world the second address leads nowhere (RFC 3849).
  const both = [...(accept?.addresses ?? []), ...(v6 === undefined ? ['2001:db8:25::25'] : [])];
  const dual = both.map((each) => addressRecord(`dual.mx.${top}`, each));
  // Nothing listens on port 25 of the world's own address: connections are refused there.
  const dead = addressRecord(`dead.mx.${top}`, (only6 ? v6 : v4)?.world ?? '');
  return { exchangers, records: [...main, ...dual, dead, ...mailRecords(spec, host)] };
}

async function certificates(
  authority: Authority,
  host: (server: string) => string,
): Promise<ReadonlyMap<string, { readonly key: string; readonly chain: string }>> {
  const [good, wrong, expired] = await Promise.all([
    authority.issue(['accept', 'tempfail', 'permfail', 'slow', 'second'].map(host).concat(`dual.mx.${top}`)),
    authority.issue([`somewhere-else.${top}`]),
    authority.issue([host('expired')], { expired: true }),
  ]);
  return new Map([
    ...(['accept', 'tempfail', 'permfail', 'slow', 'second'] as const).map(
      (server) => [server, good] as const,
    ),
    ['wrong-name', wrong],
    ['expired', expired],
  ]);
}

/** MX records for sender domains whose mail ends elsewhere, as far as the compiled zones leave them without one. */
export function elsewhereRecords(spec: ResolvedSpec, zones: readonly WorldRecord[]): readonly WorldRecord[] {
  const senders = spec.senders.kind === 'domains' ? spec.senders.domains : [];
  const away = spec.domains.filter(({ here }) => !here).map(({ name }) => name);
  const ours = new Set(spec.domains.filter(({ here }) => here).map(({ name }) => name));
  return [...new Set([...away, ...senders])]
    .filter((name) => !ours.has(name) && !zones.some((zone) => zone.name === name && zone.type === 'MX'))
    .map((name) => ({ name, type: 'MX', priority: 10, data: [`mx.accept.${top}`] }));
}

/** MX records of the world's domains, and of those elsewhere that mail.yaml speaks of. */
function mailRecords(spec: ResolvedSpec, host: (server: string) => string): WorldRecord[] {
  const mx = (name: string, priority: number, exchange: string): WorldRecord => ({
    name,
    type: 'MX',
    priority,
    data: [exchange],
  });
  const own = servers
    .filter((server) => server !== 'second')
    .map((server) => mx(`${server}.${top}`, 10, host(server)));
  const ours = new Set(spec.domains.map(({ name }) => name));
  const throttled = spec.outbound.throttles.flatMap(({ domains }) => domains);
  const named = [
    ...spec.tls.outbound.destinations.map(({ domain }) => domain),
    ...spec.domains.flatMap(({ aliases, catchAll }) =>
      [...aliases.flatMap(({ targets }) => targets), ...catchAll].map(
        (address) => address.split('@')[1] ?? '',
      ),
    ),
  ];
  const elsewhere = named.filter((name) => !ours.has(name) && !throttled.includes(name));
  return [
    ...own,
    mx(strangers, 10, host('accept')),
    mx(remoteDomain('dual'), 10, `dual.mx.${top}`),
    mx(remoteDomain('fallback'), 10, `dead.mx.${top}`),
    mx(remoteDomain('fallback'), 20, host('second')),
    mx(remoteDomain('preferred'), 10, host('accept')),
    mx(remoteDomain('preferred'), 20, host('second')),
    ...[...new Set(throttled)].map((name) => mx(name, 10, host('slow'))),
    ...[...new Set(elsewhere)].map((name) => mx(name, 10, host('accept'))),
  ];
}

function addressRecord(name: string, address: string): WorldRecord {
  return { name, type: address.includes(':') ? 'AAAA' : 'A', data: [address] };
}
