import type { Atom } from './atoms.ts';
import type { Classes, Partition } from './classes.ts';
import type { Login, Owned } from './ownership.ts';

/** One class that a part of a question may have, with a member. */
export interface Option {
  readonly id: string;
  readonly sample: string;
  readonly gateway?: boolean;
}

/** Senders by their class and, for a login, by the systems in which they are its own. */
export function senderOptions(classes: Classes, login: Login | undefined): readonly Option[] {
  return options(classes.senders, login, (atom) => senderId(classes, login, atom.sample));
}

/**
 * Addresses of From by their class and, for a login, by the systems in which they belong to it: as its own, or as the
 * envelope sender.
 */
export function fromOptions(classes: Classes, login: Login | undefined, sender: string): readonly Option[] {
  const idOf = (atom: Atom): string => fromId(classes, login, sender, atom.sample);
  const others = options(classes.froms, login, idOf);
  const same = classes.addressAtoms.of(sender);
  if (login === undefined || !classes.froms.of.has(same)) return others;
  return unique([{ id: fromId(classes, login, sender, sender), sample: sender }, ...others]);
}

/** The class of a sender, as it is among the options. */
export function senderId(classes: Classes, login: Login | undefined, sender: string): string {
  const atom = classes.addressAtoms.of(sender);
  const id = classes.senders.of.get(atom)?.id ?? '';
  return login === undefined ? id : `${id} own:${bits(ownedOf(login, atom)?.asSender)}`;
}

/** The class of an address of From, as it is among the options. */
export function fromId(classes: Classes, login: Login | undefined, sender: string, from: string): string {
  const atom = classes.addressAtoms.of(from);
  const id = classes.froms.of.get(atom)?.id ?? '';
  if (login === undefined) return id;
  const isSender = from.toLowerCase() === sender.toLowerCase();
  return `${id} own:${bits(isSender ? login.known.map(() => true) : ownedOf(login, atom)?.asFrom)}`;
}

const bits = (systems: readonly boolean[] | undefined): string =>
  systems?.some((each) => each) ? systems.map((each) => (each ? 'y' : 'n')).join('') : 'no';

const ownedOf = ({ owned }: Login, atom: Atom): Owned | undefined => owned.find((each) => each.atom === atom);

function options(
  { list, of }: Partition<Atom>,
  login: Login | undefined,
  idOf: (atom: Atom) => string,
): readonly Option[] {
  const owned = (login?.owned ?? []).map(({ atom }) => atom);
  const isOwned = new Set(owned);
  const others = list.flatMap(({ members }) => members.find((atom) => !isOwned.has(atom)) ?? []);
  return unique(
    [...owned.filter((atom) => of.has(atom)), ...others].map((atom) => ({
      id: idOf(atom),
      sample: atom.sample,
    })),
  );
}

function unique(all: readonly Option[]): readonly Option[] {
  return [
    ...new Map(all.map((option) => [option.id, option]).reverse() as [string, Option][]).values(),
  ].reverse();
}
