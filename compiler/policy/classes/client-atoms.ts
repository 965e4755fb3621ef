import {
  type Cidr,
  contains,
  firstAddress,
  formatCidr,
  parseAddress,
  parseCidr,
} from '../../rules/support/network/cidr.ts';
import { itemsOf } from '../parameters.ts';
import type { PolicyModel } from '../policy-model.ts';

/** Clients that no network of the configuration tells apart, with one of them. */
export interface ClientAtom {
  /** The network, without the networks inside of it that are atoms themselves: `10.0.0.0/8`. */
  readonly network: string;
  readonly sample: string;
  /** Whether the address is a gateway of the container. */
  readonly gateway: boolean;
}

/** All clients, cut into atoms: every client is in exactly one of them. */
export interface ClientAtoms {
  readonly list: readonly ClientAtom[];
  readonly of: (client: string, gateway: boolean) => ClientAtom;
}

const everybody = ['0.0.0.0/0', '::/0'];

/** Cuts the clients by every network that main.cf, a table or the signer names. Networks lie in each other or apart. */
export function cutClients(models: readonly PolicyModel[]): ClientAtoms {
  const networks = new Map<string, Cidr>();
  for (const text of [...everybody, ...models.flatMap(networksOf)]) {
    const cidr = parseCidr(text);
    if (cidr) networks.set(formatCidr(cidr), cidr);
  }
  const hasGateways = models.some(({ tables }) => tables.has('gateways'));
  const list = [...networks].flatMap(([network, cidr]) => {
    const sample = sampleOf(cidr, [...networks.values()]);
    if (sample === undefined) return [];
    return (hasGateways ? [false, true] : [false]).map((gateway) => ({ network, sample, gateway }));
  });
  const index = new Map(list.map((atom) => [`${atom.network} ${atom.gateway}`, atom]));
  return {
    list,
    of: (client, gateway) => {
      const atom = index.get(`${narrowest(client, networks)} ${gateway && hasGateways}`);
      if (atom === undefined) throw new RangeError(`no atom for ${client}`);
      return atom;
    },
  };
}

function networksOf(model: PolicyModel): readonly string[] {
  const lists = ['mynetworks', 'smtpd_client_event_limit_exceptions'].flatMap((name) =>
    itemsOf(model, name).flatMap(({ item }) => (item.kind === 'text' ? [item.text] : [])),
  );
  const rows = model.system.postfix.tables
    .filter(({ type }) => type === 'cidr')
    .flatMap((table) => table.rows.map(({ key }) => key));
  const signer = model.system.opendkim?.trustedHosts ?? [];
  return [...lists, ...rows, ...signer].map((text) => {
    const plain = text.replace(/[[\]]/g, '');
    return plain.includes('/') ? plain : `${plain}/${plain.includes(':') ? 128 : 32}`;
  });
}

/** An address of a network that is in none of the networks inside of it: at its beginning, or right behind one of them. */
function sampleOf(network: Cidr, all: readonly Cidr[]): string | undefined {
  const inside = all.filter((each) => each.prefix > network.prefix && contains(network, each));
  const width = network.family === 4 ? 32 : 128;
  const candidates = [firstAddress(network), ...inside.map((each) => end(each))];
  const found = candidates
    .map((address) => ({ family: network.family, address, prefix: width }))
    .find(
      (single) =>
        fits(single, width) && contains(network, single) && !inside.some((each) => contains(each, single)),
    );
  return found && formatCidr(found).replace(/\/\d+$/, '');
}

const fits = ({ address }: Cidr, width: number): boolean => address < 1n << BigInt(width);

function end(cidr: Cidr): bigint {
  return firstAddress(cidr) + (1n << BigInt((cidr.family === 4 ? 32 : 128) - cidr.prefix));
}

function narrowest(client: string, networks: ReadonlyMap<string, Cidr>): string | undefined {
  const address = parseAddress(client);
  if (address === undefined) return undefined;
  const single = { ...address, prefix: address.family === 4 ? 32 : 128 };
  return [...networks]
    .filter(([, network]) => contains(network, single))
    .sort(([, a], [, b]) => b.prefix - a.prefix)[0]?.[0];
}
