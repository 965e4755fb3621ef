import { isIPv6 } from 'node:net';

/** An IP network; `bits` is 32 or 128. */
export interface Network {
  readonly base: bigint;
  readonly prefix: number;
  readonly bits: 32 | 128;
}

/** `10.5.5.0/24`, `[fd00:5::]/64` or `fd00:5::/64`. */
export function readNetwork(text: string): Network {
  const [address = '', prefix] = text.replace(/[[\]]/g, '').split('/');
  const bits = isIPv6(address) ? 128 : 32;
  return networkOf(readAddress(address), prefix === undefined ? bits : Number(prefix), bits);
}

/** The network of this prefix that holds the address. */
export function networkOf(address: bigint, prefix: number, bits: 32 | 128): Network {
  const host = BigInt(bits - prefix);
  return { base: (address >> host) << host, prefix, bits };
}

/** The first address after the network. */
export function endOf({ base, prefix, bits }: Network): bigint {
  return base + (1n << BigInt(bits - prefix));
}

/** Whether they have an address in common. */
export function overlap(one: Network, other: Network): boolean {
  return one.bits === other.bits && one.base < endOf(other) && other.base < endOf(one);
}

export function readAddress(text: string): bigint {
  if (!text.includes(':')) return text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const [head = '', tail] = text.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = new Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...middle, ...right].reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

/** IPv6 in the form of RFC 5952: the longest run of zero groups shortened. */
export function printAddress(address: bigint, bits: 32 | 128): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.');
  const groups = [112n, 96n, 80n, 64n, 48n, 32n, 16n, 0n].map((shift) =>
    ((address >> shift) & 65535n).toString(16),
  );
  const { start, length } = longestZeros(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + length).join(':')}`;
}

function longestZeros(groups: readonly string[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  groups.forEach((group, at) => {
    if (group !== '0') start = at + 1;
    else if (at + 1 - start > best.length) best = { start, length: at + 1 - start };
  });
  return best;
}

export function printNetwork({ base, prefix, bits }: Network): string {
  return `${printAddress(base, bits)}/${prefix}`;
}
