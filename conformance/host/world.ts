import type { ChildProcess } from 'node:child_process';
import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { Blind } from '../blind.ts';
import type { Link } from '../link/link.ts';
import { openLink } from '../link/link.ts';
import type { WorldRecord, WorldUpstream } from '../link/protocol.ts';
import type { Tree } from '../mutant.ts';
import { execIn } from '../project/docker.ts';
import type { NetworkPlan } from '../project/plan.ts';
import type { Authority } from '../supply/certificates.ts';
import type { RelayLogin } from '../supply/supplies.ts';
import { readZone } from '../supply/zone.ts';
import type { Family, Vantage } from '../vantage.ts';
import type { AddressPool } from './addresses.ts';
import { addressPool } from './addresses.ts';
import { clients, elsewhereRecords, probes, sites } from './domains.ts';
import { upstreamSite } from './upstreams.ts';

/** The world, from the runner's side. */
export interface World {
  /** The program inside and outside of the trusted networks. */
  readonly link: Link;
  /** The program in the host's network namespace. */
  readonly published: Link;
  /** The servers that mail.yaml hands its mail to. */
  readonly upstreams: readonly WorldUpstream[];
  /** An unused source address; undefined where there is only one (`published`). */
  address(vantage: Vantage, family: Family): Promise<string | undefined>;
  /** An address beside the trusted network. */
  neighbour(family: Family): Promise<string>;
  /** The network through which a vantage speaks; undefined for `published`. */
  plan(vantage: Vantage, family: Family): NetworkPlan | undefined;
  /** Serves the zone files of a tree, with the addresses that they leave to the operator. */
  serveZones(tree: Tree): Promise<void>;
  close(): void;
}

/** Whatever the world is told about the project at its start. */
export interface WorldSetting {
  readonly spec: ResolvedSpec;
  readonly plans: readonly NetworkPlan[];
  readonly authority: Authority;
  readonly relayLogins: readonly RelayLogin[];
  /** Container ids. */
  readonly worldContainer: string;
  readonly publishedContainer: string;
}

/** Starts the programs of the world, and has them serve DNS and mail. */
export async function startWorld({
  spec,
  plans,
  authority,
  relayLogins,
  worldContainer,
  publishedContainer,
}: WorldSetting): Promise<World> {
  const children = [worldContainer, publishedContainer].map((container) =>
    execIn(container, ['node', '/world.cjs']),
  );
  const [link, published] = children.map(linkTo) as [Link, Link];
  const outside = plans.filter(({ name }) => name === 'outside');
  const devices = await link.call('devices', null);
  const { exchangers, records } = await sites(spec, plans, authority);
  const relays = await upstreamSite(spec, plans, authority, relayLogins, exchangers.length);
  const hosts = new Set(relays.upstreams.map(({ host }) => host));
  for (const plan of outside) {
    const addresses = Array.from({ length: exchangers.length + hosts.size }, (_, n) => plan.service(n));
    await link.call('addAddresses', { device: devices[plan.world] ?? '', prefix: plan.prefix, addresses });
  }
  const pools = new Map<NetworkPlan, AddressPool>(
    plans.map((plan) => [plan, addressPool(link, plan, devices[plan.world] ?? '')]),
  );
  const find = (vantage: Vantage, family: Family): NetworkPlan | undefined =>
    plans.find((plan) => plan.family === family && plan.name.replace('6', '') === vantage);
  const neighbours = new Map<string, Promise<string>>();

  const serveZones = async (tree: Tree): Promise<void> => {
    const zones = spec.domains.flatMap(({ name }) => readZone(tree.get(`dns/${name}.zone`) ?? '', name));
    const ourHost = outside.map(
      ({ family, postfix }): WorldRecord => ({
        name: spec.hostname,
        type: family === 4 ? 'A' : 'AAAA',
        data: [postfix],
      }),
    );
    const back = outside.map(
      ({ postfix }): WorldRecord => ({ name: reverseName(postfix), type: 'PTR', data: [spec.hostname] }),
    );
    const wildcards = [{ below: probes, addresses: outside.map(({ world }) => world) }];
    const own = zones.filter(({ name, type }) => name !== spec.hostname || (type !== 'A' && type !== 'AAAA'));
    await link.call('serveNames', {
      listen: outside.map(({ world }) => world),
      records: [...own, ...elsewhereRecords(spec, zones), ...ourHost, ...back, ...records, ...relays.records],
      names: { wildcards, clients },
    });
  };
  await link.call('serveMail', { exchangers });
  await link.call('serveUpstreams', { upstreams: relays.upstreams });

  return {
    link,
    published,
    upstreams: relays.upstreams,
    plan: find,
    serveZones,
    async address(vantage, family) {
      if (vantage === 'published') return undefined;
      const plan = find(vantage, family);
      const pool = plan === undefined ? undefined : pools.get(plan);
      if (pool === undefined) throw new Blind(`there is no vantage ${vantage} for IPv${family}`);
      return pool.next();
    },
    neighbour(family) {
      const plan = find('inside', family);
      const address = plan?.neighbour;
      if (plan === undefined || address === undefined)
        throw new Blind('there is no place beside the trusted network');
      const block = { device: devices[plan.world] ?? '', prefix: plan.prefix, addresses: [address] };
      const added = neighbours.get(address) ?? link.call('addAddresses', block).then(() => address);
      neighbours.set(address, added);
      return added;
    },
    close: () => {
      for (const child of children) child.stdin?.end();
    },
  };
}

function linkTo(child: ChildProcess): Link {
  if (child.stdout === null || child.stdin === null)
    throw new Error('a program of the world has no standard streams');
  return openLink(child.stdout, child.stdin);
}

/** Name of the PTR record of an address (RFC 1035 section 3.5, RFC 3596 section 2.5). */
export function reverseName(address: string): string {
  if (!address.includes(':')) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const middle = new Array<string>(8 - left.length - right.length).fill('0');
  const digits = [...left, ...middle, ...right].map((group) => group.padStart(4, '0')).join('');
  return `${[...digits].reverse().join('.')}.ip6.arpa`;
}
