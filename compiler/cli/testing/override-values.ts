import type { ValueType } from '../../target/values/value-type.ts';

/** Values that some daemon may take for a number, a time, a size, a boolean or a word, and others that none does. */
const numbers = ['0', '1', '7', '30', '100', '600', '604800', '2147483647', '2147483648', '9007199254740993'];
const odd = [
  'banana',
  '-5',
  '1e+27',
  '1.5',
  '0x10',
  '1 2',
  '12abc',
  'yes',
  'no',
  'YES',
  'maybe',
  'true',
  'on',
];
const times = [
  '10s',
  '5m',
  '2h',
  '1d',
  '1w',
  '10 s',
  '5mins',
  '3 min',
  '10 secs',
  '1500ms',
  '4y',
  '3551w',
  '99999999999s',
  's',
];
const sizes = ['64M', '1 G', '128MB', '1GiB', '64Q', '10BB', '999999999999T', 'unlimited', 'infinite'];
const tables = [
  'inline:{ {a@example.com = b@example.com} }',
  'static:x',
  'regexp:{ {/^X-Internal:/ IGNORE} }',
  'cidr:{ {192.0.2.0/24 REJECT} }',
  'pipemap:{ inline:{a=b}, static:c }',
  'randmap:{ a, b }',
  'hash:/etc/postfix/nope',
  'ldap:/etc/postfix/ldap.cf',
  'regexp:/etc/postfix/nope',
  'texthash:/etc/postfix/nope',
  'regxp:{ {/x/ y} }',
  'inline:{ broken }',
  'cidr:{ {banana REJECT} }',
];

/** The pool that values of a type are drawn from: as many that are right as wrong ones. */
export function poolOf(type: ValueType): readonly string[] {
  switch (type.kind) {
    case 'integer':
      return [...numbers, ...odd];
    case 'time':
    case 'interval':
      return [...times, ...numbers, 'banana', '-5', '1e+27'];
    case 'size':
      return [...sizes, ...numbers, 'banana', '-5', '1e+27'];
    case 'boolean':
      return ['yes', 'no', 'YES', 'No', 'maybe', 'true', 'on', '1', 'y', '0', 'banana'];
    case 'one-of':
    case 'list-of':
      return [...type.words, 'banana', `${type.words[0]}x`];
    case 'tables':
      return tables;
    default:
      return ['banana'];
  }
}

/** A parameter or setting with a value that is tried on its daemon. */
export interface Probe {
  readonly name: string;
  readonly type: ValueType;
  readonly value: string;
}

/** Draws values for names, one after another until there are `count`. */
export function drawProbes(
  types: ReadonlyMap<string, ValueType>,
  count: number,
  random: () => number,
): readonly Probe[] {
  const names = [...types.keys()];
  const seen = new Set<string>();
  const probes: Probe[] = [];
  for (let tries = 0; probes.length < count && tries < count * 20; tries += 1) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const type = types.get(name);
    if (type === undefined) continue;
    const pool = poolOf(type);
    const value = pool[Math.floor(random() * pool.length)] ?? 'banana';
    if (seen.has(`${name}=${value}`)) continue;
    seen.add(`${name}=${value}`);
    probes.push({ name, type, value });
  }
  return probes;
}
