import type { Atom } from '../classes/atoms.ts';
import type { Classes, Partition } from '../classes/classes.ts';
import type { ClientAtom } from '../classes/client-atoms.ts';
import type { Dimension } from '../classes/explore.ts';
import { addressWords, some } from './address-words.ts';
import type { Box } from './merge.ts';

/** The parts of a box in words. */
export interface BoxWords {
  readonly ports: readonly number[];
  readonly tls: 'TLS' | 'no TLS' | undefined;
  readonly login: string | undefined;
  readonly client: string;
  readonly sender: string;
  readonly recipient: string;
  readonly from: string | undefined;
}

/** Says which questions are in a box. */
export function boxWords(classes: Classes, { parts }: Box, ports: readonly number[]): BoxWords {
  const ids = (dimension: Dimension): readonly string[] | undefined => {
    const set = parts.get(dimension);
    return set && [...set];
  };
  const tls = ids('tls');
  const login = ids('login');
  return {
    ports: ids('port')?.map(Number) ?? ports,
    tls: tls?.length === 1 ? (tls[0] === 'TLS' ? 'TLS' : 'no TLS') : undefined,
    login: login && loginWords(classes, login),
    client: clientWords(classes.clients, ids('client')),
    sender: ownWords(classes.senders, ids('sender')) ?? 'any',
    recipient: ownWords(classes.recipients, ids('recipient')) ?? 'any',
    from: ownWords(classes.froms, ids('from')),
  };
}

function loginWords({ logins }: Classes, ids: readonly string[]): string {
  const found = logins.list.filter(({ id }) => ids.includes(id)).flatMap(({ members }) => members);
  const isNone = ids.includes('no login');
  const there = found.filter(({ known }) => known.includes(true));
  const rest = found.length > there.length;
  const all = [...logins.of.keys()].filter(({ known }) => known.includes(true)).length;
  const some_ =
    there.length === all
      ? 'a login'
      : some(
          there.map(({ name }) => name),
          'logins',
        );
  const words = [
    ...(isNone ? ['no login'] : []),
    ...(there.length > 0 && rest
      ? ['any login']
      : there.length > 0
        ? [some_]
        : rest
          ? ['an unknown login']
          : []),
  ];
  return words.join(' or ');
}

/** Clients by their networks; the networks of everybody stand for the rest. */
export function clientWords(clients: Partition<ClientAtom>, ids: readonly string[] | undefined): string {
  if (ids === undefined) return 'anybody';
  const found = clients.list.filter(({ id }) => ids.includes(id)).flatMap(({ members }) => members);
  const networks = found.filter(({ gateway }) => !gateway).map(({ network }) => network);
  const everybody = networks.some((network) => network.endsWith('/0'));
  const names = networks.filter((network) => !network.endsWith('/0') && !/^(127\.|::1)/.test(network));
  const gateways = found.some(({ gateway }) => gateway) && !everybody ? ['gateways of the container'] : [];
  const loopback = networks.length > 0 && names.length === 0 && !everybody ? ['the container itself'] : [];
  const inside = names.length === 0 ? [] : [some(names, 'networks')];
  return [...(everybody ? ['strangers'] : []), ...inside, ...loopback, ...gateways].join(', ');
}

/** Addresses by their classes, and for a login whether they are its own; undefined where any will do. */
function ownWords(partition: Partition<Atom>, ids: readonly string[] | undefined): string | undefined {
  if (ids === undefined) return undefined;
  const words = classWords(partition, ids);
  const own = new Set(ids.map((id) => id.split(' own:')[1]));
  if (own.has(undefined)) return words === 'anybody' ? undefined : words;
  if (!own.has('no')) return ownedWords(own);
  if (own.size === 1) return words === 'anybody' ? 'of somebody else' : `${words}, not the login's own`;
  return words === 'anybody' ? undefined : words;
}

/** Addresses of a login; of two systems, those that it owns in one of them are not its own any more, or since. */
function ownedWords(own: ReadonlySet<string | undefined>): string {
  if (own.size !== 1) return "the login's own, before or after";
  if (own.has('yn')) return "no longer the login's own";
  return own.has('ny') ? "the login's own since" : "the login's own";
}

function classWords(partition: Partition<Atom>, ids: readonly string[]): string {
  const named = new Set(ids.map((id) => id.replace(/ own:.*/, '')));
  const atoms = partition.list.filter(({ id }) => named.has(id)).flatMap(({ members }) => members);
  return addressWords(atoms, [...partition.of.keys()]);
}
