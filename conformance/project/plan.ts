import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import { ToolError } from '../tool-error.ts';
import type { Family } from '../vantage.ts';
import type { Network } from './address.ts';
import { endOf, networkOf, overlap, printAddress, printNetwork, readNetwork } from './address.ts';

/** A network of the test, and who is where in it. Addresses in text. */
export interface NetworkPlan {
  /** Name of the network; those of both families at one place are one, and `homeOf` is Compose's `default`. */
  readonly name: 'outside' | 'inside' | 'inside6';
  readonly family: Family;
  readonly subnet: string;
  readonly prefix: number;
  readonly gateway: string;
  readonly world: string;
  readonly postfix: string;
  readonly dovecot: string;
  /** The n-th address for the world's own services, from 0; in `outside` there are 200. */
  readonly service: (n: number) => string;
  /** The n-th address for clients, from 0. */
  readonly client: (n: number) => string;
  /** An address of the subnet that is not in the trusted network, next to it. */
  readonly neighbour: string | undefined;
}

/** Where `outside` may lie: parts of the network for benchmarks (RFC 2544), which nothing real uses. */
const benchmarks = '198.18.0.0/15';
const outsidePrefix = 18;
/** Unique local IPv6 (RFC 4193); its networks are numbered. */
const local6 = 'fdc5:7a1e:6d61::/48';

/** Networks around the project: `taken` are subnets that the engine uses already. */
export function planNetworks(spec: ResolvedSpec, taken: readonly string[]): readonly NetworkPlan[] {
  const trusted = spec.trusted.map(({ network }) => readNetwork(network));
  const used = taken.map(readNetwork);
  const plans = [outsidePlan(trusted, used)];
  if (spec.outbound.addressFamily !== 'ipv4') plans.push(outside6Plan(trusted, used));
  const inside = place(
    trusted.filter((each) => each.bits === 32 && !overlap(each, readNetwork('127.0.0.0/8'))),
    used,
  );
  if (inside !== undefined) plans.push(insidePlan('inside', inside));
  const inside6 = place(
    trusted.filter((each) => each.bits === 128 && !overlap(each, readNetwork('::1/128'))),
    used,
  );
  if (inside6 !== undefined && spec.outbound.addressFamily !== 'ipv4') {
    // In one Docker network with IPv4: the engine makes hardware addresses from fixed IPv4 addresses, and one that
    // changed with a restart would leave the world talking to the old one.
    plans.push(insidePlan(inside === undefined ? 'inside6' : 'inside', inside6));
  }
  return plans.map((plan) => (isTrusted(plan.neighbour, trusted) ? { ...plan, neighbour: undefined } : plan));
}

/** The network that is the project's own, as the one of an application that mail.yaml trusts is; undefined: Docker's choice. */
export function homeOf(plans: readonly NetworkPlan[]): NetworkPlan['name'] | undefined {
  const names = plans.map(({ name }) => name);
  return (['inside', 'inside6'] as const).find((name) => names.includes(name));
}

function isTrusted(address: string | undefined, trusted: readonly Network[]): boolean {
  return address !== undefined && trusted.some((network) => overlap(network, readNetwork(address)));
}

/** Where `inside` lies. */
interface Place {
  readonly trusted: Network;
  readonly subnet: Network;
  /** The part of the subnet that is trusted. */
  readonly part: Network;
}

/** A place in one of the trusted networks, in their order, that is free; when none is, the first: the engine tells why. */
function place(trusted: readonly Network[], used: readonly Network[]): Place | undefined {
  const all = trusted.flatMap((network) => [beside(network), within(network, used)]);
  const places = all.filter((each) => each !== undefined);
  return places.find(({ subnet }) => !used.some((other) => overlap(subnet, other))) ?? places[0];
}

/** One bit wider than the trusted network, so that there is a place next to it; not for very wide ones. */
function beside(trusted: Network): Place | undefined {
  const { bits, base, prefix } = trusted;
  if (prefix < widest(bits)) return undefined;
  const subnet = networkOf(base, Math.min(prefix - 1, roomy(bits)), bits);
  return { trusted, subnet, part: trusted };
}

/** A piece of a trusted network that is wide enough to be cut down. */
function within(trusted: Network, used: readonly Network[]): Place | undefined {
  const { bits, base, prefix } = trusted;
  const size = roomy(bits);
  // Not the first pieces, which networks that come later are likely to get.
  const start = 77n;
  const pieces = 1n << BigInt(Math.max(size - prefix, 0));
  if (pieces <= start) return undefined;
  for (let n = start; n < pieces && n < start + 10_000n; n += 1n) {
    const part = networkOf(base + (n << BigInt(bits - size)), size, bits);
    if (!used.some((other) => overlap(part, other))) return { trusted, subnet: part, part };
  }
  return undefined;
}

/** Trusted networks that are wider are cut down. */
const widest = (bits: Network['bits']): number => (bits === 32 ? 16 : 48);

/** The size of a network with room for everybody. */
const roomy = (bits: Network['bits']): number => (bits === 32 ? 24 : 64);

function outsidePlan(trusted: readonly Network[], used: readonly Network[]): NetworkPlan {
  const network = firstFree(readNetwork(benchmarks), outsidePrefix, [...trusted, ...used]);
  const at = (offset: bigint): string => printAddress(network.base + offset, 32);
  return {
    ...places('outside', network, at),
    // More than a run of all checks uses; only a long series of mutants, minutes long, comes round again.
    client: (n) => at(256n + (BigInt(n) % 16_000n)),
    neighbour: undefined,
  };
}

function outside6Plan(trusted: readonly Network[], used: readonly Network[]): NetworkPlan {
  const network = firstFree(readNetwork(local6), 64, [...trusted, ...used]);
  return {
    ...places('outside', network, (offset) => printAddress(network.base + offset, 128)),
    client: (n) => client6(network, n),
    neighbour: undefined,
  };
}

/** A network for the project itself over IPv6, which Docker does not choose by itself everywhere. */
export function ownNetwork6(plans: readonly NetworkPlan[], taken: readonly string[]): string | undefined {
  if (!plans.some(({ family }) => family === 6)) return undefined;
  const used = [...taken, ...plans.map(({ subnet }) => subnet)].map(readNetwork);
  return printNetwork(firstFree(readNetwork(local6), 64, used));
}

/** The first network of this prefix within another that overlaps none of the given ones. */
function firstFree(within: Network, prefix: number, used: readonly Network[]): Network {
  const { bits } = within;
  const step = 1n << BigInt(bits - prefix);
  for (let base = within.base; base < endOf(within); base += step) {
    const candidate = { base, prefix, bits };
    if (!used.some((other) => overlap(candidate, other))) return candidate;
  }
  throw new ToolError(
    `No network is left for the test: all of ${printNetwork(within)} is trusted or in use.`,
    'Wait for other runs to end, or remove their networks (docker network ls).',
  );
}

/** Postfix counts IPv6 clients by /84 (`smtpd_client_ipv6_prefix_length`): each client lies in a /80 of its own. */
function client6(network: Network, n: number): string {
  return printAddress(network.base + (BigInt((n % 65_000) + 1) << 48n) + 1n, 128);
}

/** Everything about `inside` but its clients lies where they are not. */
function insidePlan(name: 'inside' | 'inside6', { trusted, subnet, part: cut }: Place): NetworkPlan {
  const { bits } = trusted;
  const next = trusted.base ^ (1n << BigInt(bits - trusted.prefix));
  const small = trusted.prefix > (bits === 32 ? 28 : 112);
  const home = small ? endOf(subnet) - 64n : cut.base;
  const first = small ? trusted.base : cut.base + 64n;
  const last = endOf(cut) - (small ? 1n : 2n);
  return {
    ...places(name, subnet, (offset) => printAddress(home + offset, bits)),
    client: (n) => {
      if (bits === 128 && cut.prefix <= 64) return client6(cut, n);
      // A trusted network is small and exempt from limits: its clients may come again.
      return printAddress(first + (BigInt(n) % (last - first + 1n)), bits);
    },
    neighbour: cut === trusted ? printAddress(next + (small ? 0n : 77n), bits) : undefined,
  };
}

function places(
  name: NetworkPlan['name'],
  subnet: Network,
  at: (offset: bigint) => string,
): Omit<NetworkPlan, 'client' | 'neighbour'> {
  return {
    name,
    family: subnet.bits === 32 ? 4 : 6,
    subnet: printNetwork(subnet),
    prefix: subnet.prefix,
    gateway: at(1n),
    world: at(2n),
    postfix: at(5n),
    dovecot: at(6n),
    service: (n) => at(16n + BigInt(n)),
  };
}
