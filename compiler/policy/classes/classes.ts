import type { PolicyModel } from '../policy-model.ts';
import { type Atom, type Atoms, cutAddresses } from './atoms.ts';
import { type ClientAtom, type ClientAtoms, cutClients } from './client-atoms.ts';
import { knownAddresses } from './known-addresses.ts';
import { type Login, ownership } from './ownership.ts';
import { fromKey, recipientKey, senderKey } from './signature-keys.ts';
import { clientSignature, fromSignature, recipientSignature, senderSignature } from './signatures.ts';

/** Atoms of which no answer can tell one from another. */
export interface PolicyClass<Member> {
  readonly id: string;
  readonly members: readonly Member[];
}

/** Every client, login and address in its class, for one system or for two that are compared. */
export interface Classes {
  readonly clients: Partition<ClientAtom>;
  readonly senders: Partition<Atom>;
  readonly recipients: Partition<Atom>;
  readonly froms: Partition<Atom>;
  readonly logins: Partition<Login>;
  readonly clientAtoms: ClientAtoms;
  readonly addressAtoms: Atoms;
}

/** Classes, and the class of each member. */
export interface Partition<Member> {
  readonly list: readonly PolicyClass<Member>[];
  readonly of: ReadonlyMap<Member, PolicyClass<Member>>;
}

/**
 * Finds the classes of questions.
 *
 * @param models - one system, or two that are compared
 * @param more - what tells recipients apart besides their signatures
 */
export function findClasses(
  models: readonly PolicyModel[],
  more: (recipient: string) => string = () => '',
): Classes {
  const clientAtoms = cutClients(models);
  const addressAtoms = cutAddresses(knownAddresses(models));
  const { list } = addressAtoms;
  const all = (signature: (model: PolicyModel) => string): string => models.map(signature).join('\n');
  const once = memory();
  const senders = partition('sender', list, (atom) =>
    once(senderKey(models, atom), () => all((model) => senderSignature(model, atom.sample))),
  );
  const recipients = partition(
    'recipient',
    list.filter(({ kind }) => kind !== 'null'),
    (atom) => {
      const key = recipientKey(models, atom);
      return `${once(key, () => all((model) => recipientSignature(model, atom.sample)))} ${more(atom.sample)}`;
    },
  );
  const froms = partition(
    'from',
    list.filter(({ sample }) => sample.includes('@')),
    (atom) => once(fromKey(atom), () => all((model) => fromSignature(model, atom.sample))),
  );
  return {
    clients: partition('client', clientAtoms.list, (atom) => all((model) => clientSignature(model, atom))),
    senders,
    recipients,
    froms,
    logins: ownership(models, addressAtoms, senders, froms),
    clientAtoms,
    addressAtoms,
  };
}

/** Signatures by their keys, each made once: most addresses differ from others of their domain in nothing. */
function memory(): (key: string | undefined, make: () => string) => string {
  const known = new Map<string, string>();
  return (key, make) => {
    const found = key === undefined ? undefined : known.get(key);
    const signature = found ?? make();
    if (key !== undefined) known.set(key, signature);
    return signature;
  };
}

/** Puts members with the same signature together, in their order. */
export function partition<Member>(
  name: string,
  members: readonly Member[],
  signature: (member: Member) => string,
): Partition<Member> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const key = signature(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  const list = [...groups.values()].map((group, index) => ({ id: `${name} ${index}`, members: group }));
  return { list, of: new Map(list.flatMap((each) => each.members.map((member) => [member, each] as const))) };
}
