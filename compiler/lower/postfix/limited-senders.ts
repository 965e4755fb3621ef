import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixTable, PostfixTableRow } from '../../model/postfix.ts';
import { trustedRows } from './gateways.ts';
import { table } from './table.ts';

/** The restrictions that hold for the senders of trusted networks where strangers come in as well. */
export const TRUSTED_SENDERS = 'mailc_trusted_sender_restrictions';

/** More names than this make the answer unreadable. */
const MOST_NAMES = 3;

/** The sender domains of a limited system; undefined where anybody's mail is sent. */
export function limitedSenders({ senders, masquerade, originOf }: ResolvedSpec): PostfixTable | undefined {
  if (senders.kind === 'anybody') return undefined;
  const hidden = masquerade?.envelope ? masquerade.domains : [];
  const rows = senders.domains.flatMap((domain): readonly PostfixTableRow[] => [
    permitted(domain),
    ...(hidden.includes(domain) ? [permitted(`.${domain}`)] : []),
  ]);
  const why = hidden.length > 0 ? 'whose mail is sent; `.` is for hosts below' : 'whose mail is sent';
  return table('sender-domains', rows, originOf(['senders']), why);
}

/** What a client is told whose sender is another, the null sender included. */
export function senderRefusal(resolved: ResolvedSpec): string {
  return `553 5.7.1 Use an envelope sender of ${nameSenders(resolved)}`;
}

/** The sender domains in words. */
export function nameSenders({ senders }: ResolvedSpec): string {
  const names = senders.kind === 'domains' ? senders.domains : [];
  return names.length > MOST_NAMES ? 'a domain that this server sends for' : names.join(' or ');
}

/** Clients in trusted networks, who are held to the sender domains; strangers have senders of their own. */
export function trustedClients(resolved: ResolvedSpec): PostfixTable | undefined {
  if (resolved.senders.kind === 'anybody') return undefined;
  return {
    name: 'trusted-clients',
    type: 'cidr',
    rows: trustedRows(resolved, { trusted: TRUSTED_SENDERS, stranger: 'DUNNO' }),
    origin: resolved.originOf(['senders']),
    why: 'who may send in the name of the sender domains only',
  };
}

/** An answer of access(5): restrictions to go on with. Strangers get no further than anywhere else. */
const permitted = (key: string): PostfixTableRow => ({ key, answer: 'permit_mynetworks, reject' });
