import { halves } from '../address.ts';
import type { Atom } from '../classes/atoms.ts';
import { OWN_LITERAL } from '../classes/known-addresses.ts';

/** More names than this are counted. */
const MOST_NAMES = 3;

/** Addresses in words, or all but them where that is shorter. */
export function addressWords(some: readonly Atom[], every: readonly Atom[]): string {
  const atoms = told(some);
  const all = told(every);
  const inside = new Set(atoms);
  const others = all.filter((atom) => !inside.has(atom));
  if (others.length === 0) return 'anybody';
  const said = listed(atoms, all);
  const without = `any but ${listed(others, all)}`;
  return without.length < said.length ? without : said;
}

/** Without what people do not write: the container's own address in brackets, and odd names, unless there are only such. */
function told(atoms: readonly Atom[]): readonly Atom[] {
  const plain = atoms.filter(({ kind, domain }) => domain !== OWN_LITERAL && kind !== 'special');
  return plain.length === 0 ? atoms : plain;
}

function listed(atoms: readonly Atom[], all: readonly Atom[]): string {
  const kinds = new Set(atoms.map(({ kind }) => kind));
  return [
    ...(kinds.has('null') ? ['<>'] : []),
    ...ofDomains(atoms, all),
    ...below(atoms),
    ...(kinds.has('special') ? ['names with special characters at the host'] : []),
    ...(kinds.has('elsewhere') ? ['other domains'] : []),
    ...(kinds.has('literal') && !kinds.has('elsewhere') ? ['addresses in brackets'] : []),
    ...unqualified(atoms),
  ].join(', ');
}

/** Names without a domain, or with one without a dot. */
function unqualified(atoms: readonly Atom[]): readonly string[] {
  const names = atoms.filter(({ kind }) => kind === 'name').map(({ sample }) => sample);
  const rest = atoms.some(({ kind }) => kind === 'bare' || kind === 'unqualified');
  if (rest) return ['names without a domain'];
  return names.length > MOST_NAMES ? ['names without a domain'] : names;
}

function below(atoms: readonly Atom[]): readonly string[] {
  const domains = atoms.filter(({ kind }) => kind === 'below').map(({ domain }) => domain);
  return domains.length === 0 ? [] : [`hosts below ${some(domains, 'domains')}`];
}

/** Whole domains first, then the rest of domains, then single addresses. */
function ofDomains(atoms: readonly Atom[], all: readonly Atom[]): readonly string[] {
  const inside = new Set(atoms);
  const whole = new Set<string>();
  const rest = new Set<string>();
  for (const { kind, domain } of atoms) if (kind === 'domain') rest.add(domain);
  const broken = new Set(all.filter((atom) => isOf(atom) && !inside.has(atom)).map(({ domain }) => domain));
  for (const domain of rest) {
    if (broken.has(domain)) continue;
    whole.add(domain);
    rest.delete(domain);
  }
  const single = atoms.filter(
    ({ kind, domain }) => kind === 'address' && !whole.has(domain) && !rest.has(domain),
  );
  const beside = atoms.filter(({ kind, domain }) => kind === 'address' && rest.has(domain));
  return [
    ...(whole.size === 0 ? [] : [`any address of ${some([...whole], 'domains')}`]),
    ...(rest.size === 0 ? [] : [`any other address of ${some([...rest], 'domains')}`]),
    ...addresses([...single, ...beside]),
  ];
}

const isOf = ({ kind }: Atom): boolean => kind === 'address' || kind === 'domain' || kind === 'special';

function addresses(atoms: readonly Atom[]): readonly string[] {
  if (atoms.length <= MOST_NAMES) return atoms.map(({ sample }) => sample);
  const domains = [...new Set(atoms.map(({ sample }) => halves(sample).domain))];
  return [`${atoms.length} addresses of ${some(domains, 'domains')}`];
}

/** A few names, or the first and how many more. */
export function some(names: readonly string[], what: string): string {
  const [first = ''] = names;
  if (names.length <= MOST_NAMES) return names.join(', ');
  return `${first} and ${names.length - 1} more ${what}`;
}
