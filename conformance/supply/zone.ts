import type { WorldRecord } from '../link/protocol.ts';

/** One entry of a zone file, its comments gone and its parentheses joined. */
interface Entry {
  readonly owner: string;
  readonly words: readonly string[];
}

/**
 * Reads a zone file in master format (RFC 1035 section 5): `$ORIGIN`, `$TTL`, relative names, inherited owners,
 * parentheses, quoted strings and comments. Record types that the world does not serve are left out.
 */
export function readZone(text: string, origin: string): readonly WorldRecord[] {
  let base = absolute(origin, '');
  const records: WorldRecord[] = [];
  for (const { owner, words } of entries(text)) {
    if (owner === '$ORIGIN') base = absolute(words[0] ?? '', base);
    else if (!owner.startsWith('$')) records.push(...record(absolute(owner, base), words, base));
  }
  return records;
}

function record(name: string, words: readonly string[], base: string): WorldRecord[] {
  // Class and TTL stand before the type in either order.
  const at = words.findIndex((word) => !/^(\d+[smhdw]?|IN)$/i.test(word));
  const type = (words[at] ?? '').toUpperCase();
  const data = words.slice(at + 1).map(unquoted);
  switch (type) {
    case 'A':
    case 'AAAA':
    case 'TXT':
      return [{ name, type, data }];
    case 'NS':
    case 'PTR':
      return [{ name, type, data: [absolute(data[0] ?? '', base)] }];
    case 'SOA':
      return [{ name, type, data: data.slice(0, 2).map((each) => absolute(each, base)) }];
    case 'MX':
      return [{ name, type, priority: Number(data[0]), data: [absolute(data[1] ?? '', base)] }];
    default:
      return [];
  }
}

/** Names without the last dot, as everything here uses them. */
function absolute(name: string, base: string): string {
  if (name === '@') return base;
  return (name.endsWith('.') || base === '' ? name.replace(/\.$/, '') : `${name}.${base}`).toLowerCase();
}

function unquoted(word: string): string {
  return word.startsWith('"')
    ? word.slice(1, -1).replace(/\\(\d{3}|.)/g, (_, what: string) => character(what))
    : word;
}

function character(escaped: string): string {
  return escaped.length === 3 ? String.fromCharCode(Number(escaped)) : escaped;
}

function entries(text: string): Entry[] {
  const found: Entry[] = [];
  let owner = '@';
  let open = 0;
  let line: string[] = [];
  let indented = false;
  for (const raw of text.split(/\r?\n/)) {
    const words = raw.match(/"(?:\\.|[^"\\])*"|;.*$|[()]|[^\s;()"]+/g) ?? [];
    if (open === 0) indented = /^\s/.test(raw);
    for (const word of words.filter((each) => !each.startsWith(';'))) {
      if (word === '(') open += 1;
      else if (word === ')') open -= 1;
      else line.push(word);
    }
    if (open > 0 || line.length === 0) continue;
    if (!indented) owner = line.shift() ?? owner;
    found.push({ owner, words: line });
    line = [];
  }
  return found;
}
