import { whole } from '../address.ts';
import type { PolicyModel } from '../policy-model.ts';
import { ownersOf } from '../senders.ts';
import type { Atom, Atoms } from './atoms.ts';
import { type Classes, type Partition, partition } from './classes.ts';

/** A login, or one that there is not, with the addresses that it owns. */
export interface Login {
  /** Address of the login. */
  readonly name: string;
  /** Which of the systems have it. */
  readonly known: readonly boolean[];
  /** Addresses that Postfix takes from it as senders, or the signer as From, in any of the systems. */
  readonly owned: readonly Owned[];
}

/** An address of a login, and in which of the systems it is the login's: as a sender, and as From. */
export interface Owned {
  readonly atom: Atom;
  readonly asSender: readonly boolean[];
  readonly asFrom: readonly boolean[];
}

/** A login that no system has. */
const STRANGE = 'no-such-login';

/**
 * The classes of logins: two are the same where they own addresses of the same classes, in the same systems. How many of a
 * class they own makes no difference.
 */
export function ownership(
  models: readonly PolicyModel[],
  atoms: Atoms,
  senders: Partition<Atom>,
  froms: Partition<Atom>,
): Partition<Login> {
  const owned = new Map<string, Owned[]>();
  for (const model of models) for (const login of model.logins.keys()) owned.set(login, []);
  for (const atom of atoms.list) {
    const owners = models.map((model) => ownersIn(model, atom));
    const names = new Set(owners.flatMap(({ ofSender, ofFrom }) => [...ofSender, ...ofFrom]));
    for (const login of names)
      owned.get(login)?.push({
        atom,
        asSender: owners.map(({ ofSender }) => ofSender.includes(login)),
        asFrom: owners.map(({ ofFrom }) => ofFrom.includes(login)),
      });
  }
  const strange = { name: STRANGE, known: models.map(() => false), owned: [] };
  const logins = [...owned].map(([name, addresses]) => ({
    name,
    known: models.map(({ logins: known }) => known.has(name)),
    owned: addresses,
  }));
  return partition('login', [...logins, strange], (login) => signatureOf(login, senders, froms));
}

/** The logins that own an address, as Postfix and the signer know them. */
function ownersIn(
  model: PolicyModel,
  { sample, kind }: Atom,
): { readonly ofSender: readonly string[]; readonly ofFrom: readonly string[] } {
  if (kind === 'null') return { ofSender: [], ofFrom: [] };
  const answer = ownersOf(model, whole(model, sample))?.answer ?? [];
  const row = model.owners.get(sample);
  return {
    ofSender: typeof answer === 'string' ? answer.split(/[\s,]+/) : answer,
    ofFrom: row === undefined ? [] : (model.system.opendkim?.senders[row]?.logins ?? []),
  };
}

/** The login of a name; a name that is none is like any other that is none. */
export function loginNamed({ logins }: Pick<Classes, 'logins'>, name: string | undefined): Login | undefined {
  if (name === undefined) return undefined;
  return named(logins).get(name) ?? named(logins).get(STRANGE);
}

const indexes = new WeakMap<Partition<Login>, ReadonlyMap<string, Login>>();

function named(logins: Partition<Login>): ReadonlyMap<string, Login> {
  const known = indexes.get(logins) ?? new Map([...logins.of.keys()].map((login) => [login.name, login]));
  indexes.set(logins, known);
  return known;
}

function signatureOf({ known, owned }: Login, senders: Partition<Atom>, froms: Partition<Atom>): string {
  const kinds = new Set(
    owned.map(
      ({ atom, asSender, asFrom }) =>
        `${senders.of.get(atom)?.id} ${froms.of.get(atom)?.id} ${asSender.join()} ${asFrom.join()}`,
    ),
  );
  return `${known.join()} ${[...kinds].sort().join(';')}`;
}
