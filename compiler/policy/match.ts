import { contains, parseAddress, parseCidr } from '../rules/support/network/cidr.ts';
import type { Decider } from './answer.ts';
import { itemsOf, type ListedItem } from './parameters.ts';
import type { IndexedTable, PolicyModel } from './policy-model.ts';
import type { Question } from './question.ts';

/** The row that stands for the gateways of the container (decision 0025). */
const GATEWAYS = '@gateways';

/** A row or an item that a lookup has found. */
export interface Match {
  readonly by: Decider;
  /** The key or item as it is written. */
  readonly key: string;
  readonly answer: string | readonly string[];
}

/** The row of a table that has one of the keys; the keys are tried in their order. */
export function lookUp({ table, rows }: IndexedTable, keys: readonly string[]): Match | undefined {
  for (const key of keys) {
    const row = rows.get(key);
    const found = row === undefined ? undefined : table.rows[row];
    if (row !== undefined && found) return { by: rowOf(table.name, row), key, answer: found.answer };
  }
  return undefined;
}

/** The first row of a table of networks that has the client. */
export function lookUpClient({ table, networks }: IndexedTable, question: Question): Match | undefined {
  for (const { network, row } of networks) {
    const found = table.rows[row];
    if (found === undefined) continue;
    const matches =
      network === undefined
        ? found.key === GATEWAYS && question.assumed.clientIsGateway
        : holds(found.key, question.client);
    if (matches) return { by: rowOf(table.name, row), key: found.key, answer: found.answer };
  }
  return undefined;
}

/** Whether a network, or a single address, has an address: `10.5.5.0/24`, `[fd00:5::]/64`, `[::1]/128`. */
export function holds(network: string, address: string): boolean {
  const plain = network.replace(/[[\]]/g, '');
  const client = parseAddress(address);
  if (client === undefined) return false;
  const width = client.family === 4 ? 32 : 128;
  const cidr = parseCidr(plain.includes('/') ? plain : `${plain}/${plain.includes(':') ? 128 : 32}`);
  return cidr !== undefined && contains(cidr, { ...client, prefix: width });
}

/** The item of an address list that has the client; what stands behind `!` ends the search (postconf(5), mynetworks). */
export function clientIn(model: PolicyModel, parameter: string, question: Question): Match | undefined {
  return inList(itemsOf(model, parameter), ({ item, by }) => {
    if (item.kind === 'always') return { by, key: item.answer, answer: item.answer };
    if (item.kind === 'text') return holds(item.text, question.client) ? asItem(by, item.text) : undefined;
    const table = item.kind === 'table' ? model.tables.get(item.table.name) : undefined;
    return table && lookUpClient(table, question);
  });
}

/** The item of a list of domains that has a domain; a domain never stands for those below it. */
export function domainIn(model: PolicyModel, parameter: string, domain: string): Match | undefined {
  return inList(itemsOf(model, parameter), ({ item, by }) => {
    if (item.kind === 'text') return item.text.toLowerCase() === domain ? asItem(by, item.text) : undefined;
    const table = item.kind === 'table' ? model.tables.get(item.table.name) : undefined;
    return table && lookUp(table, [domain]);
  });
}

/** The row that the tables of a parameter have for one of the keys; each table is asked for all keys in turn. */
export function lookUpIn(model: PolicyModel, parameter: string, keys: readonly string[]): Match | undefined {
  return inList(itemsOf(model, parameter), ({ item }) => {
    const table = item.kind === 'table' ? model.tables.get(item.table.name) : undefined;
    return table && lookUp(table, keys);
  });
}

function inList(
  items: readonly ListedItem[],
  match: (item: ListedItem) => Match | undefined,
): Match | undefined {
  for (const each of items) {
    const found = match(each);
    if (found === undefined) continue;
    return each.item.kind === 'table' && each.item.except ? undefined : found;
  }
  return undefined;
}

const asItem = (by: Decider, key: string): Match => ({ by, key, answer: '' });

const rowOf = (table: string, row: number): Decider => ({ kind: 'row', table, row });
