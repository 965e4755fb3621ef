import { halves, isQualified, parents } from '../address.ts';
import { type KnownAddresses, OWN_LITERAL } from './known-addresses.ts';

/** A set of addresses that no table, list or restriction can tell apart, with one of them. */
export interface Atom {
  readonly kind: AtomKind;
  readonly sample: string;
  /** The domain of all of them; empty where they have none in common. */
  readonly domain: string;
}

export type AtomKind =
  | 'null'
  /** Exactly one address. */
  | 'address'
  /** All other addresses of a domain. */
  | 'domain'
  /** Addresses of hosts below a domain. */
  | 'below'
  /** The same, with a name that masquerading leaves alone. */
  | 'excepted'
  /** A local part at the host's own name, with characters that Postfix may have quoted. */
  | 'special'
  /** Any other domain with a dot. */
  | 'elsewhere'
  /** An address in brackets that is not the container's. */
  | 'literal'
  /** Any other domain without a dot. */
  | 'unqualified'
  /** One name without a domain. */
  | 'name'
  /** Any other name without a domain. */
  | 'bare';

/** All addresses, cut into atoms: every address is in exactly one of them. */
export interface Atoms {
  readonly list: readonly Atom[];
  readonly of: (address: string) => Atom;
}

/** Cuts the addresses as finely as the configuration can. */
export function cutAddresses(known: KnownAddresses): Atoms {
  const fresh = freshName(known);
  const elsewhere = freshDomain(known);
  const index = new Map<string, Atom>();
  const add = (kind: AtomKind, name: string, sample: string, domain: string): void => {
    index.set(`${kind} ${name}`, { kind, sample, domain });
  };
  add('null', '', '', '');
  for (const address of known.addresses) add('address', address, address, halves(address).domain);
  for (const domain of known.domains) add('domain', domain, `${fresh}@${domain}`, domain);
  for (const domain of known.above) {
    add('below', domain, `${fresh}@host.${elsewhere}.${domain}`, domain);
    for (const name of known.exceptions)
      add('excepted', `${name}@${domain}`, `${name}@host.${elsewhere}.${domain}`, domain);
  }
  for (const domain of known.hostnames) add('special', domain, `${fresh}!x@${domain}`, domain);
  add('elsewhere', '', `${fresh}@${elsewhere}`, '');
  add('literal', '', `${fresh}@[192.0.2.1]`, '');
  add('unqualified', '', `${fresh}@host`, '');
  for (const name of known.bare) add('name', name, name, '');
  add('bare', '', fresh, '');
  const find = (key: string): Atom => {
    const atom = index.get(key);
    if (atom === undefined) throw new RangeError(`no atom for ${key}`);
    return atom;
  };
  return { list: [...index.values()], of: (address) => find(keyOf(known, address.toLowerCase())) };
}

function keyOf(known: KnownAddresses, address: string): string {
  if (address === '') return 'null ';
  if (!address.includes('@')) return known.bare.has(address) ? `name ${address}` : 'bare ';
  const { local, domain } = halves(address);
  const own = /^\[(127\.\d+\.\d+\.\d+|ipv6:::1)\]$/.test(domain) ? OWN_LITERAL : domain;
  const normal = `${local}@${own}`;
  if (known.addresses.has(normal)) return `address ${normal}`;
  if (known.hostnames.has(own) && /[^\w.+=-]/.test(local)) return `special ${own}`;
  if (known.domains.has(own)) return `domain ${own}`;
  const above = parents(domain)
    .map((each) => each.slice(1))
    .find((each) => known.above.has(each));
  if (above !== undefined)
    return known.exceptions.has(local) ? `excepted ${local}@${above}` : `below ${above}`;
  if (domain.startsWith('[')) return 'literal ';
  return isQualified(address) ? 'elsewhere ' : 'unqualified ';
}

/** A local part that no table has. */
function freshName({ addresses, bare, exceptions }: KnownAddresses): string {
  const taken = new Set([...addresses].map((address) => halves(address).local));
  return firstFree('somebody', (name) => !taken.has(name) && !bare.has(name) && !exceptions.has(name));
}

/** A domain that no table has, nor one below or above it. */
function freshDomain({ domains, above }: KnownAddresses): string {
  const taken = [...domains, ...above];
  const label = firstFree('elsewhere', (name) => !taken.some((each) => `.${each}.`.includes(`.${name}.`)));
  return taken.some((each) => each === 'example') ? `${label}.test` : `${label}.example`;
}

function firstFree(name: string, isFree: (name: string) => boolean): string {
  let candidate = name;
  for (let n = 1; !isFree(candidate); n += 1) candidate = `${name}${n}`;
  return candidate;
}
