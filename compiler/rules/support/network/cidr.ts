import { isIP } from 'node:net';

/** A network of IPv4 or IPv6 addresses. */
export interface Cidr {
  readonly family: 4 | 6;
  /** The address in front of the slash, as a number. */
  readonly address: bigint;
  readonly prefix: number;
}

/** Reads `10.5.5.0/24` or `fd00:5::/64`; undefined when it is neither. Host bits may be set. */
export function parseCidr(text: string): Cidr | undefined {
  const [, host = '', length = ''] = /^([0-9A-Fa-f:.]+)\/(0|[1-9][0-9]{0,2})$/.exec(text) ?? [];
  const address = parseAddress(host);
  const prefix = Number(length);
  if (address === undefined || length === '' || prefix > widthOf(address.family)) return undefined;
  return { ...address, prefix };
}

/** Reads an IP address; undefined when it is none. */
export function parseAddress(text: string): Omit<Cidr, 'prefix'> | undefined {
  const family = isIP(text);
  if (family === 4) return { family, address: number(text.split('.').map(Number), 8n) };
  return family === 6 ? { family, address: number(groupsOf(text), 16n) } : undefined;
}

/** The network's first address: the address with its host bits cleared. */
export function firstAddress({ family, address, prefix }: Cidr): bigint {
  const hostBits = BigInt(widthOf(family) - prefix);
  return (address >> hostBits) << hostBits;
}

/** Whether two networks have an address in common. */
export function overlap(one: Cidr, other: Cidr): boolean {
  if (one.family !== other.family) return false;
  const prefix = Math.min(one.prefix, other.prefix);
  return firstAddress({ ...one, prefix }) === firstAddress({ ...other, prefix });
}

/** Whether every address of `inner` is in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return inner.prefix >= outer.prefix && overlap(outer, inner);
}

/** The network in its usual form (RFC 5952 for IPv6), host bits cleared. */
export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(cidr.family, firstAddress(cidr))}/${cidr.prefix}`;
}

function formatAddress(family: 4 | 6, address: bigint): string {
  if (family === 4) return parts(address, 4, 8n).join('.');
  const groups = parts(address, 8, 16n).map((group) => group.toString(16));
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
}

function parts(address: bigint, count: number, bits: bigint): readonly bigint[] {
  return Array.from(
    { length: count },
    (_, index) => (address >> (BigInt(count - 1 - index) * bits)) & ((1n << bits) - 1n),
  );
}

function number(groups: readonly number[], bits: bigint): bigint {
  return groups.reduce((sum, group) => (sum << bits) + BigInt(group), 0n);
}

/** The eight groups of an IPv6 address that `isIP` has accepted; the last two may be written as an IPv4 address. */
function groupsOf(text: string): readonly number[] {
  const [head = '', tail] = text.split('%')[0]?.split('::') ?? [];
  const left = groupList(head);
  const right = tail === undefined ? [] : groupList(tail);
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right];
}

function groupList(text: string): readonly number[] {
  return text.split(':').flatMap((group) => {
    if (group === '') return [];
    if (!group.includes('.')) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function widthOf(family: 4 | 6): number {
  return family === 4 ? 32 : 128;
}
