import { accessKeys, classOf, halves, isQualified, whole } from '../address.ts';
import { expand } from '../aliases.ts';
import { masqueraded } from '../fate.ts';
import { clientIn, holds, lookUp, lookUpClient } from '../match.ts';
import type { IndexedTable, PolicyModel } from '../policy-model.ts';
import type { Question } from '../question.ts';
import { loginAt, recipientRoute, senderRoute } from '../route.ts';
import type { ClientAtom } from './client-atoms.ts';

/**
 * What a configuration can find out about one part of a question, as text: two parts with the same text get the same answer
 * to everything. Rows that only differ in their keys are the same.
 */
export type Signature = string;

/** A client: the networks that have it, and what each table of clients says. */
export function clientSignature(model: PolicyModel, { sample, gateway }: ClientAtom): Signature {
  const question = { client: sample, assumed: { clientIsGateway: gateway } } as Question;
  const lists = ['mynetworks', 'smtpd_client_event_limit_exceptions'];
  return JSON.stringify([
    lists.map((name) => clientIn(model, name, question) !== undefined),
    [...model.tables.values()]
      .filter(({ table }) => table.type === 'cidr' && table.name !== 'gateways')
      .map((table) => lookUpClient(table, question)?.answer ?? null),
    model.system.opendkim?.trustedHosts.some((network) => holds(network, sample)) ?? null,
  ]);
}

/** An envelope sender: access tables, its own way out, and what becomes of its domain. Its owners are another matter. */
export function senderSignature(model: PolicyModel, sender: string): Signature {
  const address = whole(model, sender);
  const domain = address === '' ? '' : halves(address).domain;
  const hidden = masqueraded(model, address);
  return JSON.stringify([
    address === '',
    sender.includes('@') && isQualified(sender),
    domain === '' ? null : domain.startsWith('[') || classOf(model, domain) !== 'elsewhere',
    accessTables(model, 'check_sender_access').map(
      (table) => lookUp(table, accessKeys(address))?.answer ?? null,
    ),
    hidden === address ? null : halves(hidden).domain,
    senderRoute(model, hidden),
    loginAt(model, '', hidden) ?? null,
  ]);
}

/** An envelope recipient: whether it exists, and the ways of all addresses that it leads to. */
export function recipientSignature(model: PolicyModel, recipient: string): Signature {
  const address = whole(model, recipient);
  const { domain } = halves(address);
  const room = model.tables.get('mailbox-room');
  const inRoom =
    room && lookUp(room, [recipient.toLowerCase(), `@${halves(recipient.toLowerCase()).domain}`]);
  const isListed = model.tables.get('aliases')?.rows.has(address);
  return JSON.stringify([
    recipient.toLowerCase() === 'postmaster',
    isQualified(recipient),
    classOf(model, domain),
    isListed ?? false,
    inRoom === undefined ? null : inRoom.answer === '-',
    targets(model, address),
  ]);
}

function targets(model: PolicyModel, address: string): readonly unknown[] {
  const found = expand(model, address).map((target) => {
    const kind = classOf(model, halves(target).domain);
    const here = kind === 'mailbox-domain' ? model.logins.has(target) : null;
    return JSON.stringify([target === address, kind, here, recipientRoute(model, target)]);
  });
  return [...new Set(found)].sort();
}

/** From: the key of its domain, and whether it is one that OpenDKIM must sign or may pass. Its owners are another matter. */
export function fromSignature(model: PolicyModel, from: string): Signature {
  const { opendkim } = model.system;
  if (opendkim === undefined) return '';
  const { local, domain } = halves(from);
  const row = model.signing.get(domain);
  const key = opendkim.keys.find(({ name }) => row !== undefined && name === opendkim.signing[row]?.key);
  return JSON.stringify([
    key === undefined ? null : [key.domain === domain ? 'its own' : key.domain, key.selector],
    opendkim.everything?.signed.includes(domain) ?? null,
    opendkim.everything?.except.includes(domain) ?? null,
    domain === opendkim.hostname && /[^\w.+=-]/.test(local),
  ]);
}

const accessTablesOf = new WeakMap<PolicyModel, Map<string, readonly IndexedTable[]>>();

/** The tables of every restriction of a name, wherever it stands. */
function accessTables(model: PolicyModel, restriction: string): readonly IndexedTable[] {
  const known = accessTablesOf.get(model) ?? new Map<string, readonly IndexedTable[]>();
  accessTablesOf.set(model, known);
  const found =
    known.get(restriction) ??
    [...model.parameters.values()].flatMap(({ value }) =>
      value.kind !== 'restrictions'
        ? []
        : value.items.flatMap(({ name, argument }) => {
            const table = argument?.kind === 'table' ? model.tables.get(argument.table.name) : undefined;
            return name === restriction && table ? [table] : [];
          }),
    );
  known.set(restriction, found);
  return found;
}
