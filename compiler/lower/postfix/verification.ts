import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter, PostfixSection, PostfixTable } from '../../model/postfix.ts';
import type { PostfixRestriction } from '../../model/postfix-value.ts';
import { trustedRows } from './gateways.ts';
import { decided } from './parameter.ts';
import { POSTFIX_PATHS } from './paths.ts';
import { integer, restriction, seconds, text } from './values.ts';

const MINUTE = 60;

/** Address verification: who is asked, how long a client waits for it, and what it is told (ADDRESS_VERIFICATION_README). */
export function verification({ verify }: ResolvedSpec): PostfixSection | undefined {
  if (!verify.recipients && !verify.senders) return undefined;
  return {
    title: 'Address verification',
    parameters: [
      decided(
        'address_verify_map',
        text(`btree:${POSTFIX_PATHS.data}/verify_cache`),
        'answers are kept in memory, and asked for again after a restart',
      ),
      decided(
        'address_verify_poll_count',
        integer(6),
        'looks for the answer when asked and five times after',
      ),
      decided(
        'address_verify_poll_delay',
        seconds(1),
        'a client waits five seconds at most, whoever is silent',
      ),
      decided(
        'address_verify_negative_refresh_time',
        seconds(MINUTE),
        'an address that is made now is found a minute later',
      ),
      ...(verify.recipients ? recipientAnswers : []),
      ...(verify.senders ? senderAnswers : []),
    ],
  };
}

const recipientAnswers: readonly PostfixParameter[] = [
  decided('unverified_recipient_reject_code', integer(550), 'it does not exist: RFC 5321 section 4.2.3'),
  decided(
    'unverified_recipient_defer_code',
    integer(250),
    'where nobody answers in time, mail is taken and waits in the queue as ever',
  ),
];

const senderAnswers: readonly PostfixParameter[] = [
  decided('unverified_sender_reject_code', integer(550), 'nobody could answer it'),
  decided('unverified_sender_reject_reason', text('Nobody could answer this sender'), 'for strangers'),
];

/** Recipients at other sites, of a client that may send there. Those of mail.yaml are known without asking. */
export function verifiedRecipients({ verify }: ResolvedSpec): readonly PostfixRestriction[] {
  if (!verify.recipients) return [];
  return [
    restriction('permit_auth_destination', 'addresses of mail.yaml are known without asking'),
    restriction('reject_unverified_recipient', 'what another site does not have is refused at once'),
  ];
}

/** Senders that strangers have. */
export function verifiedSenders({ verify }: ResolvedSpec): readonly PostfixRestriction[] {
  if (!verify.senders) return [];
  return [restriction('reject_unverified_sender', 'nobody could answer it; last, as it asks another server')];
}

/** The same for port 25, where strangers come in as well: what holds for recipients of trusted networks alone. */
export function verifiedClients(resolved: ResolvedSpec): PostfixTable | undefined {
  const restrictions = verifiedRecipients(resolved);
  if (restrictions.length === 0) return undefined;
  return {
    name: 'verified-clients',
    type: 'cidr',
    rows: trustedRows(resolved, { trusted: restrictions.map(({ name }) => name), stranger: 'DUNNO' }),
    origin: resolved.originOf(['verify', 'recipients']),
    why: 'whose recipients at other sites are verified: strangers have none',
  };
}
