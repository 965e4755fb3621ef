import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixRestriction } from '../../model/postfix-value.ts';
import { senderRefusal } from './limited-senders.ts';
import { mailboxRoom } from './mailbox-room.ts';
import type { PostfixTables } from './tables.ts';
import { always, lookup, restriction } from './values.ts';
import { verifiedRecipients } from './verification.ts';

/** Restrictions where nobody sends but trusted networks. */
export const relayForTrusted: readonly PostfixRestriction[] = [
  restriction('permit_mynetworks', 'the networks of `trusted` may send anywhere'),
  restriction('reject', 'nobody else sends through here'),
];

export const recipientsForTrusted = (resolved: ResolvedSpec): readonly PostfixRestriction[] => [
  restriction('reject_non_fqdn_recipient', 'a name without a domain is a slip of the pen'),
  restriction('reject_unlisted_recipient', 'a slip of the pen comes back at once, not as a bounce'),
  ...mailboxRoom(resolved),
  ...verifiedRecipients(resolved),
  restriction('permit_mynetworks', 'whatever else a trusted network sends'),
  restriction('reject', 'nothing is left to be permitted'),
];

/** Tried at MAIL, because Postfix lets the recipient <postmaster> pass every later restriction. */
export function sendersForTrusted(
  resolved: ResolvedSpec,
  tables: PostfixTables,
): readonly PostfixRestriction[] {
  return tables.senderDomains ? limited(resolved, tables.senderDomains) : relayForTrusted;
}

/** The senders of a limited system; the table ends the search for those that may send, so the rest is refused. */
export function limited(
  resolved: ResolvedSpec,
  senderDomains: NonNullable<PostfixTables['senderDomains']>,
): readonly PostfixRestriction[] {
  return [
    restriction('check_sender_access', 'the sender domains of mail.yaml may send', lookup(senderDomains)),
    restriction(
      'check_sender_access',
      'senders of other domains and the null sender may not',
      always(senderRefusal(resolved)),
    ),
  ];
}
