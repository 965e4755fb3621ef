import type { WorldNames, WorldRecord } from '../link/protocol.ts';

/** Everything the world's DNS knows about a name: `undefined` is NXDOMAIN, an empty list a name without such records. */
export type Lookup = (name: string, type: string) => readonly WorldRecord[] | undefined;

/** A lookup over listed records, wildcards, and the names of client addresses. */
export function lookup(records: readonly WorldRecord[], names: WorldNames): Lookup {
  const byName = new Map<string, WorldRecord[]>();
  for (const record of records) {
    const name = record.name.toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), record]);
  }
  return (asked, type) => {
    const name = asked.toLowerCase().replace(/\.$/, '');
    const listed = byName.get(name);
    if (listed !== undefined) return listed.filter((record) => record.type === type);
    const made = implied(name, names);
    return made?.filter((record) => record.type === type) ?? (isAbove(name, byName) ? [] : undefined);
  };
}

/** Whether a longer name exists: then this one exists too, without records (RFC 8020). */
function isAbove(name: string, byName: ReadonlyMap<string, unknown>): boolean {
  return [...byName.keys()].some((longer) => longer.endsWith(`.${name}`));
}

function implied(name: string, names: WorldNames): WorldRecord[] | undefined {
  const wildcard = names.wildcards.find(({ below }) => name.endsWith(`.${below}`));
  if (wildcard !== undefined) return wildcard.addresses.map((address) => addressRecord(name, address));
  if (name.endsWith(`.${names.clients}`)) {
    const address = fromLabel(name.slice(0, -names.clients.length - 1));
    return address === undefined ? undefined : [addressRecord(name, address)];
  }
  const address = fromReverse(name);
  return address === undefined
    ? undefined
    : [{ name, type: 'PTR', data: [`${toLabel(address)}.${names.clients}`] }];
}

function addressRecord(name: string, address: string): WorldRecord {
  return { name, type: address.includes(':') ? 'AAAA' : 'A', data: [address] };
}

/** `198.18.1.2` is `v4-198-18-1-2`; `fd00::1` is `v6-fd00-0-…-1` with all eight groups. */
export function toLabel(address: string): string {
  if (!address.includes(':')) return `v4-${address.replaceAll('.', '-')}`;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle = tail === undefined ? [] : new Array<string>(8 - left.length - right.length).fill('0');
  return `v6-${[...left, ...middle, ...right].map((group) => Number.parseInt(group, 16).toString(16)).join('-')}`;
}

function fromLabel(label: string): string | undefined {
  const v4 = label.match(/^v4-(\d+)-(\d+)-(\d+)-(\d+)$/);
  if (v4) return v4.slice(1).join('.');
  return /^v6(-[0-9a-f]{1,4}){8}$/.test(label) ? label.slice(3).replaceAll('-', ':') : undefined;
}

function fromReverse(name: string): string | undefined {
  const v4 = name.match(/^(\d+)\.(\d+)\.(\d+)\.(\d+)\.in-addr\.arpa$/);
  if (v4) return v4.slice(1).reverse().join('.');
  const v6 = name.match(/^((?:[0-9a-f]\.){32})ip6\.arpa$/)?.[1];
  return v6?.split('.').slice(0, 32).reverse().join('').match(/.{4}/g)?.join(':');
}
