import { type Cidr, contains, parseAddress, parseCidr } from './cidr.ts';

/** Addresses that no machine has, or that mean nothing by themselves. */
export interface NoMachine {
  readonly range: Cidr;
  readonly why: string;
  /** Whether an IPv4 address is meant, which the last 32 bits are. */
  readonly isIpv4?: true;
}

/** Addresses that no client has when Postfix looks at it, and that no host can listen on. */
export const noMachine: readonly NoMachine[] = [
  {
    range: read('::ffff:0.0.0.0/96'),
    why: 'it is an IPv4 address written as IPv6 (RFC 4291 section 2.5.5.2), and programs that see one take it for IPv4',
    isIpv4: true,
  },
  {
    range: read('::0.0.0.0/96'),
    why: 'IPv4-compatible addresses are no longer in use (RFC 4291 section 2.5.5.1)',
    isIpv4: true,
  },
  {
    range: read('0.0.0.0/8'),
    why: 'addresses of "this network" belong to no host (RFC 1122 section 3.2.1.3)',
  },
  { range: read('224.0.0.0/4'), why: 'multicast addresses take no connections (RFC 1122 section 4.2.3.10)' },
  { range: read('ff00::/8'), why: 'multicast addresses take no connections (RFC 4291 section 2.7)' },
  { range: read('240.0.0.0/4'), why: 'the addresses are reserved (RFC 1112 section 4)' },
];

/** Addresses of every interface, and the machine's own. */
const special = [read('0.0.0.0/32'), read('::/128'), read('::1/128')];

/** Which range of the list a network is in, if any. */
export function noMachineIn(network: Cidr): NoMachine | undefined {
  if (special.some((each) => contains(each, network))) return undefined;
  return noMachine.find(({ range }) => contains(range, network));
}

/** The IPv4 address in the last 32 bits of an IPv6 address that `parseAddress` reads. */
export function embeddedIpv4(text: string): string {
  const last = (parseAddress(text)?.address ?? 0n) & 0xffff_ffffn;
  return [24n, 16n, 8n, 0n].map((shift) => (last >> shift) & 255n).join('.');
}

function read(text: string): Cidr {
  return parseCidr(text) ?? { family: 6, address: 0n, prefix: 128 };
}
