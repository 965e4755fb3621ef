import { Resolver } from 'node:dns/promises';
import { createServer, Packet } from 'dns2';
import type { WorldNames, WorldRecord } from '../link/protocol.ts';
import type { Lookup } from './names.ts';
import { lookup } from './names.ts';

const nameError = 3;
const types = Packet.TYPE as Readonly<Record<string, number>>;

/** The world's DNS server: it answers at once for every name, over UDP and TCP, and keeps the questions. */
export interface Names {
  /** Listens on more addresses, and replaces what is served. */
  serve(
    listen: readonly string[],
    records: readonly WorldRecord[],
    names: WorldNames,
    port?: number,
  ): Promise<void>;
  /** Serves more records. */
  add(records: readonly WorldRecord[]): void;
  /** Questions asked since the n-th. */
  queries(since: number): readonly { readonly name: string; readonly type: string }[];
  /** Asks the server itself, as any client would. */
  resolve(name: string, type: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A DNS server that listens nowhere yet. */
export function nameServer(): Names {
  let find: Lookup = () => undefined;
  let served: { records: readonly WorldRecord[]; names: WorldNames } = {
    records: [],
    names: { wildcards: [], clients: '' },
  };
  const replace = (records: readonly WorldRecord[], names: WorldNames): void => {
    served = { records, names };
    find = lookup(records, names);
  };
  const asked: { name: string; type: string }[] = [];
  const listening = new Map<string, ReturnType<typeof createServer>>();
  const resolver = new Resolver({ timeout: 2000, tries: 2 });

  const listen = async (address: string, port: number): Promise<void> => {
    const server = createServer({
      udp: { type: address.includes(':') ? 'udp6' : 'udp4' },
      tcp: true,
      handle: (request, send) => void send(answer(request, find, asked)),
    });
    listening.set(address, server);
    await server.listen({ udp: { address, port }, tcp: { address, port } });
  };

  return {
    async serve(addresses, records, names, port = 53) {
      replace(records, names);
      await Promise.all(addresses.filter((each) => !listening.has(each)).map((each) => listen(each, port)));
      const [first] = listening.keys();
      if (first !== undefined)
        resolver.setServers([first.includes(':') ? `[${first}]:${port}` : `${first}:${port}`]);
    },
    add: (records) => replace([...served.records, ...records], served.names),
    queries: (since) => asked.slice(since),
    resolve: (name, type) => ask(resolver, name, type),
    async close() {
      await Promise.all([...listening.values()].map((server) => server.close()));
    },
  };
}

function answer(request: Packet, find: Lookup, asked: { name: string; type: string }[]): Packet {
  const response = new Packet();
  Object.assign(response.header, { id: request.header.id, qr: 1, aa: 1, ra: 1, rd: request.header.rd });
  response.questions = request.questions;
  for (const question of request.questions) {
    const type = Object.keys(types).find((key) => types[key] === question.type) ?? String(question.type);
    asked.push({ name: question.name, type });
    const found = find(question.name, type);
    if (found === undefined) response.header.rcode = nameError;
    response.answers.push(...(found ?? []).map((record) => resource(question.name, record)));
  }
  return response;
}

function resource(name: string, record: WorldRecord): Packet['answers'][number] {
  const base = {
    name,
    type: types[record.type] ?? 0,
    class: Packet.CLASS.IN,
    ttl: 5,
    toBuffer: () => Buffer.alloc(0),
  };
  const [first = ''] = record.data;
  switch (record.type) {
    case 'A':
    case 'AAAA':
      return { ...base, address: first };
    case 'MX':
      return { ...base, exchange: first, priority: record.priority ?? 0 };
    case 'TXT':
      return { ...base, data: [...record.data] };
    case 'PTR':
      return { ...base, domain: first };
    case 'NS':
      return { ...base, ns: first };
    case 'SOA':
      return {
        ...base,
        primary: first,
        admin: record.data[1] ?? first,
        serial: 1,
        refresh: 60,
        retry: 60,
        expiration: 60,
        minimum: 5,
      };
  }
}

async function ask(resolver: Resolver, name: string, type: string): Promise<readonly string[]> {
  try {
    const found: unknown = await resolver.resolve(name, type);
    if (!Array.isArray(found)) return [];
    return found.map((each: unknown) => {
      if (Array.isArray(each)) return each.join('');
      if (typeof each === 'object' && each !== null && 'exchange' in each && 'priority' in each) {
        return `${String(each.priority)} ${String(each.exchange)}`;
      }
      return String(each);
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
    throw error;
  }
}
