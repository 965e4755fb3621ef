import { halves } from '../address.ts';
import { itemsOf } from '../parameters.ts';
import type { PolicyModel } from '../policy-model.ts';
import type { Atom } from './atoms.ts';

/**
 * A key for an address that has no row of its own in any table that matters: its signature is that of every other such
 * address with the same key. Undefined where the address has to be looked at alone.
 */
type SignatureKey = string | undefined;

/** Tables that have rows for mailboxes and aliases; of senders they only say who owns them. */
const ofOwners = new Set(['aliases', 'mailboxes', 'mailbox-room', 'senders']);

/** A sender's domain, where no table but those of owners and mailboxes has the sender itself. */
export function senderKey(models: readonly PolicyModel[], { kind, sample, domain }: Atom): SignatureKey {
  if (kind !== 'address') return undefined;
  const alone = models.some(
    (model) =>
      itemsOf(model, 'masquerade_exceptions').some(
        ({ item }) => item.kind === 'text' && item.text.toLowerCase() === halves(sample).local,
      ) ||
      [...model.tables.values()].some(({ table, rows }) => !ofOwners.has(table.name) && rows.has(sample)) ||
      model.system.postfix.upstreamLogins.some(({ key }) => key === sample),
  );
  return alone ? undefined : `sender ${domain}`;
}

/** A recipient's domain and whether it is a mailbox, where it is no alias and its domain has no catch-all. */
export function recipientKey(models: readonly PolicyModel[], { kind, sample, domain }: Atom): SignatureKey {
  if (kind !== 'address') return undefined;
  const { local } = halves(sample);
  const keys = models.map(({ tables, logins }) => {
    const has = (name: string, key: string): boolean => tables.get(name)?.rows.has(key) ?? false;
    const alone =
      [sample, `@${domain}`, local].some((key) => has('aliases', key)) ||
      has('mailbox-room', sample) ||
      has('transport', sample);
    return alone ? undefined : `${has('mailboxes', sample)} ${logins.has(sample)}`;
  });
  return keys.includes(undefined) ? undefined : `recipient ${domain} ${keys.join()}`;
}

/** The domain of From, and whether its local part has characters that Postfix may have quoted. */
export function fromKey({ sample, domain, kind }: Atom): SignatureKey {
  if (kind !== 'address') return undefined;
  return `from ${domain} ${/[^\w.+=-]/.test(halves(sample).local)}`;
}
