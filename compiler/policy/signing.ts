import type { OpendkimModel } from '../model/opendkim.ts';
import { halves } from './address.ts';
import type { Decider, Signature, SignerFile } from './answer.ts';
import { type Context, note } from './context.ts';
import { holds, lookUpClient } from './match.ts';
import { itemsFor } from './parameters.ts';

/** What the signer says about a message. */
export type Verdict = Signature | { readonly kind: 'refused'; readonly why: string };

const verdicts = new WeakMap<Context, Verdict | undefined>();

/**
 * The verdict of sign.lua for one address in From; undefined where Postfix does not ask the signer. The question's From is
 * one plain address, so that it can be read (decision 0029) and is the only one.
 */
export function judge(context: Context): Verdict | undefined {
  if (!verdicts.has(context)) verdicts.set(context, asked(context));
  return verdicts.get(context);
}

function asked(context: Context): Verdict | undefined {
  const { opendkim } = context.model.system;
  if (opendkim === undefined || !isAsked(context)) return undefined;
  const { question } = context;
  if (question.login !== undefined) return forLogin(context, opendkim, question.login);
  const host = opendkim.trustedHosts.findIndex((network) => holds(network, question.client));
  if (host < 0) {
    const why = 'neither a login nor a trusted host';
    return opendkim.everything
      ? refused(context, why, 'TrustedHosts', undefined)
      : unsigned(context, why, 'TrustedHosts', undefined);
  }
  return forTrusted(context, opendkim);
}

/** `smtpd_milter_maps` decides by the client before `smtpd_milters` does for everybody. */
function isAsked(context: Context): boolean {
  const { model, service, question } = context;
  for (const { item } of itemsFor(model, 'smtpd_milter_maps', service)) {
    const table = item.kind === 'table' ? model.tables.get(item.table.name) : undefined;
    const row = table && lookUpClient(table, question);
    if (row === undefined) continue;
    const { key: found, by: because } = row;
    const by: Decider = { kind: 'option', service: service.name, parameter: 'smtpd_milter_maps' };
    note(context, 'end of data', { asked: 'smtpd_milter_maps', by, found, because });
    return row.answer !== 'DISABLE';
  }
  return itemsFor(model, 'smtpd_milters', service).length > 0;
}

function forLogin(context: Context, opendkim: OpendkimModel, login: string): Verdict {
  const { model, question } = context;
  const from = question.from.toLowerCase();
  const row = model.owners.get(from);
  const owned =
    row !== undefined && opendkim.senders[row]?.logins.some((each) => each.toLowerCase() === login);
  if (from !== question.sender.toLowerCase() && !owned) {
    if (isCompleted(opendkim, from)) return refused(context, 'From cannot be read', 'sign.lua', undefined);
    return unsigned(context, 'From is not of the login', 'Senders', row);
  }
  return withKey(
    context,
    opendkim,
    halves(from).domain,
    row === undefined ? undefined : { file: 'Senders', row },
  );
}

function forTrusted(context: Context, opendkim: OpendkimModel): Verdict {
  const from = context.question.from.toLowerCase();
  const { domain } = halves(from);
  if (isCompleted(opendkim, from)) return refused(context, 'From cannot be read', 'sign.lua', undefined);
  const { everything } = opendkim;
  if (everything === undefined) return withKey(context, opendkim, domain, undefined);
  if (everything.signed.includes(domain)) return withKey(context, opendkim, domain, undefined);
  if (everything.except.includes(domain))
    return unsigned(context, 'mail.yaml excepts the domain', 'sign.lua', undefined);
  return refused(context, 'From is of no sender domain', 'sign.lua', undefined);
}

/** Postfix adds its own name to a bare word in From, so that such an address may have been none. */
function isCompleted({ hostname }: OpendkimModel, from: string): boolean {
  const { local, domain } = halves(from);
  return domain === hostname && /[^\w.+=-]/.test(local);
}

function withKey(
  context: Context,
  { signing, keys }: OpendkimModel,
  domain: string,
  owned: { readonly file: SignerFile; readonly row: number } | undefined,
): Verdict {
  const row = context.model.signing.get(domain);
  const key = row === undefined ? undefined : keys.find(({ name }) => name === signing[row]?.key);
  if (owned) noteSigner(context, owned.file, owned.row, 'the login owns From');
  if (key === undefined)
    return unsigned(context, 'the domain of From has no key here', 'SigningTable', undefined);
  noteSigner(context, 'SigningTable', row, key.name);
  return { kind: 'signed', domain: key.domain, selector: key.selector };
}

function unsigned(context: Context, why: string, file: SignerFile, row: number | undefined): Verdict {
  noteSigner(context, file, row, `not signed: ${why}`);
  return { kind: 'unsigned', why };
}

function refused(context: Context, why: string, file: SignerFile, row: number | undefined): Verdict {
  const by: Decider = { kind: 'signer', file, row };
  note(context, 'end of data', { asked: 'the signer', by, found: why, outcome: 'refuse' });
  return { kind: 'refused', why };
}

function noteSigner(context: Context, file: SignerFile, row: number | undefined, found: string): void {
  note(context, 'end of data', { asked: 'the signer', by: { kind: 'signer', file, row }, found });
}
