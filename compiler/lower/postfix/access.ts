import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter, PostfixSection } from '../../model/postfix.ts';
import type { PostfixRestriction } from '../../model/postfix-value.ts';
import { blockList } from '../../target/block-lists.ts';
import { onlyTrusted } from '../only-trusted.ts';
import { TRUSTED_SENDERS } from './limited-senders.ts';
import { mailboxRoom } from './mailbox-room.ts';
import { decided, parameter } from './parameter.ts';
import type { PostfixTables } from './tables.ts';
import { limited, recipientsForTrusted, relayForTrusted, sendersForTrusted } from './trusted-access.ts';
import { always, list, lookup, no, restriction, restrictions, text } from './values.ts';
import { verifiedRecipients, verifiedSenders } from './verification.ts';

const order = { kind: 'mailc', reason: 'tried in this order; the first that decides is the answer' } as const;

/** Who may send what, through port 25 and through submission. */
export function access(resolved: ResolvedSpec, tables: PostfixTables): PostfixSection {
  return {
    title: 'Who may send what to whom',
    parameters: [
      ...(onlyTrusted(resolved) ? everyPort(resolved, tables) : portByPort(resolved, tables)),
      parameter(
        'smtpd_data_restrictions',
        restrictions(
          restriction('reject_unauth_pipelining', 'no mail program sends a message before it was asked for'),
        ),
        order,
      ),
      ...endOfData(resolved),
      parameter('smtpd_etrn_restrictions', restrictions(restriction('reject', 'ETRN is off')), order),
    ],
  };
}

/** The message's true size is known now, whatever MAIL said. */
function endOfData(resolved: ResolvedSpec): readonly PostfixParameter[] {
  const room = mailboxRoom(resolved);
  return room.length === 0 ? [] : [parameter('smtpd_end_of_data_restrictions', restrictions(...room), order)];
}

/** Every port is for trusted networks alike. */
function everyPort(resolved: ResolvedSpec, tables: PostfixTables): readonly PostfixParameter[] {
  return [
    decided('smtpd_delay_reject', no, 'who may not send is told so at MAIL: RFC 6409 section 4.3'),
    parameter('smtpd_sender_restrictions', restrictions(...sendersForTrusted(resolved, tables)), order),
    parameter('smtpd_relay_restrictions', restrictions(...relayForTrusted), order),
    parameter('smtpd_recipient_restrictions', restrictions(...recipientsForTrusted(resolved)), order),
  ];
}

/** Strangers come in on port 25, and ports 587 and 465 are for logins, or else for trusted networks. */
function portByPort(resolved: ResolvedSpec, tables: PostfixTables): readonly PostfixParameter[] {
  const logins = resolved.features.has('logins');
  const [ofSenders, ofRelaying, ofRecipients] = logins
    ? [senders(tables), relayOnSubmission, recipientsOnSubmission(resolved)]
    : [sendersForTrusted(resolved, tables), relayForTrusted, recipientsForTrusted(resolved)];
  return [
    parameter('smtpd_relay_restrictions', restrictions(...relayOn25), order),
    ...sendersOn25(resolved, tables),
    parameter('smtpd_recipient_restrictions', restrictions(...recipientsOn25(resolved, tables)), order),
    parameter('mailc_submission_sender_restrictions', restrictions(...ofSenders), order, submission),
    parameter('mailc_submission_relay_restrictions', restrictions(...ofRelaying), order, submission),
    parameter('mailc_submission_recipient_restrictions', restrictions(...ofRecipients), order, submission),
    ...(tables.senders
      ? [parameter('smtpd_sender_login_maps', list(lookup(tables.senders)), resolved.originOf(['domains']))]
      : []),
  ];
}

const submission = 'master.cf uses it for ports 587 and 465';

/** The limit on senders is for trusted networks: a stranger's sender is never one of ours. */
function sendersOn25(resolved: ResolvedSpec, tables: PostfixTables): readonly PostfixParameter[] {
  const { senderDomains, trustedClients } = tables;
  if (!senderDomains || !trustedClients) return [];
  const why = 'strangers are not asked';
  return [
    decided('smtpd_restriction_classes', list(TRUSTED_SENDERS), 'a table of clients names it'),
    parameter(TRUSTED_SENDERS, restrictions(...limited(resolved, senderDomains)), order),
    parameter(
      'smtpd_sender_restrictions',
      restrictions(restriction('check_client_access', why, lookup(trustedClients))),
      order,
    ),
  ];
}

const relayOn25: readonly PostfixRestriction[] = [
  restriction('permit_mynetworks', 'the networks of `trusted` may send anywhere'),
  restriction('reject_unauth_destination', 'everybody else only to the domains of mail.yaml'),
];

function recipientsOn25(resolved: ResolvedSpec, tables: PostfixTables): readonly PostfixRestriction[] {
  const { ownDomains, verifiedClients } = tables;
  return [
    restriction('reject_unlisted_recipient', 'for anybody: what does not exist is refused, never bounced'),
    ...mailboxRoom(resolved),
    ...(verifiedClients
      ? [restriction('check_client_access', 'strangers are not asked', lookup(verifiedClients))]
      : []),
    restriction('permit_mynetworks', 'what follows is about strangers'),
    ...(ownDomains
      ? [
          restriction(
            'check_sender_access',
            'a stranger with a sender of ours is what our SPF record tells everybody to refuse',
            lookup(ownDomains),
          ),
        ]
      : []),
    restriction('reject_non_fqdn_sender', 'nobody could answer it'),
    restriction(
      'reject_unknown_sender_domain',
      'nobody could answer it; last but for lists, as it asks the DNS',
    ),
    ...resolved.dnsbl
      .map(blockList)
      .map(({ zone, answers }) =>
        restriction(
          'reject_rbl_client',
          'named in mail.yaml, with the answers that say "listed"; last, so that most clients never cost a query',
          text(`${zone}=${answers}`),
        ),
      ),
    ...verifiedSenders(resolved),
  ];
}

const relayOnSubmission: readonly PostfixRestriction[] = [
  restriction('permit_sasl_authenticated', 'whoever has logged in may send anywhere'),
  restriction(
    'reject',
    'nobody else sends through here, not even to our own domains or from trusted networks',
  ),
];

const recipientsOnSubmission = (resolved: ResolvedSpec): readonly PostfixRestriction[] => [
  restriction('reject_non_fqdn_recipient', 'a name without a domain is a slip of the pen'),
  restriction('reject_unlisted_recipient', 'a slip of the pen comes back at once, not as a bounce'),
  ...mailboxRoom(resolved),
  ...verifiedRecipients(resolved),
  restriction('permit_sasl_authenticated', 'whatever else a login sends'),
  restriction('reject', 'nothing is left to be permitted'),
];

/** Tried at MAIL, because Postfix lets the recipient <postmaster> pass every later restriction. */
function senders({ nullSender }: PostfixTables): readonly PostfixRestriction[] {
  return [
    ...(nullSender
      ? [restriction('check_sender_access', 'the null sender belongs to no login', lookup(nullSender))]
      : []),
    restriction('reject_authenticated_sender_login_mismatch', 'any other belongs to the login that uses it'),
    restriction('permit_sasl_authenticated', 'then the login may send'),
    restriction(
      'check_sender_access',
      'RFC 4954 section 6: what to tell who has not logged in',
      always('530 5.7.0 Authentication required'),
    ),
  ];
}
