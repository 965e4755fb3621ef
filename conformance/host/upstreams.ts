import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { WorldRecord, WorldUpstream } from '../link/protocol.ts';
import type { NetworkPlan } from '../project/plan.ts';
import type { Authority } from '../supply/certificates.ts';
import type { RelayLogin } from '../supply/supplies.ts';

/** The servers that mail.yaml hands its mail to, and the DNS records that lead to them. */
export interface UpstreamSite {
  readonly upstreams: readonly WorldUpstream[];
  readonly records: readonly WorldRecord[];
}

/** One server for each host and port, one address for each host; `first` is the first free service address. */
export async function upstreamSite(
  spec: ResolvedSpec,
  plans: readonly NetworkPlan[],
  authority: Authority,
  logins: readonly RelayLogin[],
  first: number,
): Promise<UpstreamSite> {
  const family = spec.outbound.addressFamily === 'ipv6' ? 6 : 4;
  const outside = plans.find((plan) => plan.name === 'outside' && plan.family === family);
  const relays = uniqueRelays(spec);
  const hosts = [...new Set(relays.map(({ host }) => host))];
  const addressOf = (host: string): string => outside?.service(first + hosts.indexOf(host)) ?? '';
  const certificates = new Map(
    await Promise.all(hosts.map(async (host) => [host, await certificatesOf(host, authority)] as const)),
  );
  const upstreams = relays.flatMap(({ host, port, implicitTls }): WorldUpstream[] => {
    const made = certificates.get(host);
    if (made === undefined) return [];
    const mine = logins.filter((login) => login.host === host && login.port === port);
    return [
      {
        host,
        port,
        implicitTls,
        addresses: [addressOf(host)],
        logins: mine.map(({ username, password }) => ({ username, password })),
        certificates: made,
      },
    ];
  });
  const records = hosts.map(
    (host): WorldRecord => ({ name: host, type: family === 4 ? 'A' : 'AAAA', data: [addressOf(host)] }),
  );
  return { upstreams, records };
}

/** The relays of a spec, each host and port once. */
export function uniqueRelays({
  outbound,
}: Pick<ResolvedSpec, 'outbound'>): readonly { host: string; port: number; implicitTls: boolean }[] {
  const all = [outbound.relay, ...outbound.relaysBySender].filter((relay) => relay !== undefined);
  return all.filter(
    ({ host, port }, n) => all.findIndex((each) => each.host === host && each.port === port) === n,
  );
}

async function certificatesOf(host: string, authority: Authority): Promise<WorldUpstream['certificates']> {
  const [good, expired, wrong] = await Promise.all([
    authority.issue([host]),
    authority.issue([host], { expired: true }),
    authority.issue(['somewhere-else.test']),
  ]);
  return { good, expired, 'wrong-name': wrong };
}
