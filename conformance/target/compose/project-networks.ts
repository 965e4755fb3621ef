import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import { endOf, printAddress, readAddress, readNetwork } from '../../project/address.ts';
import { docker } from '../../project/docker.ts';
import type { Family, Vantage } from '../../vantage.ts';

/** A network of the engine, for one family. */
export interface ProjectNetwork {
  readonly name: string;
  readonly subnet: string;
  readonly family: Family;
  /** What a client in it is for mail.yaml. */
  readonly vantage: Vantage;
  /** Addresses that are taken. */
  readonly used: readonly string[];
}

interface Inspected {
  readonly IPAM: {
    readonly Config: readonly { readonly Subnet: string; readonly Gateway?: string }[] | null;
  };
  readonly Containers: Readonly<
    Record<string, { readonly IPv4Address: string; readonly IPv6Address: string }>
  >;
}

/** Most addresses of a network that are used; the engine gives out the lowest, these are the highest. */
const most = 400;

/** A network of the engine: `inside` where mail.yaml trusts all of it, `outside` where it trusts none of it. */
export async function projectNetworks(
  name: string,
  { trusted }: Pick<ResolvedSpec, 'trusted'>,
): Promise<readonly ProjectNetwork[]> {
  const [found] = JSON.parse(await docker(['network', 'inspect', name])) as readonly [Inspected];
  const used = Object.values(found.Containers).flatMap((each) => [each.IPv4Address, each.IPv6Address]);
  return (found.IPAM.Config ?? []).flatMap(({ Subnet, Gateway }) => {
    const vantage = vantageOf(Subnet, trusted);
    if (vantage === undefined) return [];
    const addresses = [...used.map((each) => each.split('/')[0] ?? ''), Gateway ?? ''];
    return [{ name, subnet: Subnet, family: Subnet.includes(':') ? 6 : 4, vantage, used: addresses }];
  });
}

function vantageOf(subnet: string, trusted: ResolvedSpec['trusted']): Vantage | undefined {
  const ours = readNetwork(subnet);
  const theirs = trusted
    .map(({ network }) => readNetwork(network))
    .filter(({ bits, base, prefix }) => {
      const end = endOf({ bits, base, prefix });
      return bits === ours.bits && base < endOf(ours) && ours.base < end;
    });
  if (theirs.length === 0) return 'outside';
  return theirs.some(({ prefix }) => prefix <= ours.prefix) ? 'inside' : undefined;
}

/** The highest addresses of a network that nobody has; none of the lower half, which the engine gives out. */
export function freeAddresses(
  { subnet, used, family }: Pick<ProjectNetwork, 'subnet' | 'used' | 'family'>,
  own: string | undefined,
): readonly string[] {
  const network = readNetwork(subnet);
  const taken = new Set([...used, own ?? ''].filter((each) => each !== '').map(readAddress));
  const free: string[] = [];
  // The last address of an IPv4 network is its broadcast address.
  const first = endOf(network) - (family === 4 ? 2n : 1n);
  const least = network.base + (endOf(network) - network.base) / 2n;
  for (let address = first; address > least && free.length < most; address -= 1n)
    if (!taken.has(address)) free.push(printAddress(address, network.bits));
  return free;
}
