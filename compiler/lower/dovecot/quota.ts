import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGroup, DovecotName, DovecotNode } from '../../model/dovecot.ts';
import {
  block,
  bytes,
  decided,
  flag,
  only23,
  only24,
  quota,
  setting,
  switches,
  text,
  words,
} from './nodes.ts';

/** Storage limits: counted for every login, shown over IMAP (RFC 9208), told to Postfix, enforced on delivery. */
export function lowerQuota(resolved: ResolvedSpec): DovecotGroup {
  const size = resolved.originOf(['limits', 'mailboxSize']);
  const limit = resolved.limits.mailboxSizeBytes;
  const counted = decided('counted from the index, without a file of its own');
  const exact = decided('no grace: the limit is what mail.yaml says');
  const shown = decided('mail programs can show how full the mailbox is (RFC 9208)');
  return {
    title: 'Quota',
    nodes: [
      setting('mail_plugins', switches('quota'), decided('enforces limits.mailboxSize')),
      block('protocol imap', [
        setting(only23('mail_plugins'), words('quota', 'imap_quota'), shown),
        setting(only24('mail_plugins'), switches('imap_quota'), shown),
      ]),
      block(only23('plugin'), [
        setting('quota', text('count:Mailbox'), counted),
        setting('quota_vsizes', flag(true), counted),
        setting('quota_rule', quota(limit), size, 'unless the mailbox has its own'),
        setting('quota_grace', text('0%%'), exact),
        ...answersToPostfix(),
      ]),
      block(only24('quota Mailbox'), [setting('driver', text('count'), counted)]),
      setting(only24('quota_storage_size'), quota(limit), size, 'unless the mailbox has its own'),
      setting(only24('quota_storage_grace'), bytes(0), exact),
      ...answersToPostfix(only24),
      ...atDelivery,
    ],
  };
}

/** What Postfix's policy service `mailbox-room` is told, which tells it the client. */
const answersToPostfix = (named: (name: string) => DovecotName = (name) => name): readonly DovecotNode[] => [
  setting(
    named('quota_status_overquota'),
    text('452 4.2.2 The mailbox is full'),
    decided('Postfix asks before it takes a message: its owner can make room (RFC 3463 section 3.3)'),
  ),
  setting(named('quota_status_success'), text('DUNNO'), decided('whatever else Postfix asks is asked')),
  setting(named('quota_status_nouser'), text('DUNNO'), decided('Postfix knows which addresses there are')),
];

/** What fills up between Postfix's question and the delivery. */
const atDelivery: readonly DovecotNode[] = [
  setting(
    'lmtp_rcpt_check_quota',
    flag(true),
    decided('a mailbox that fills up while mail for it waits is found before the message is handed over'),
  ),
  setting(
    'quota_full_tempfail',
    flag(true),
    decided('452 4.2.2: what was taken waits in the queue for room, and does not bounce at once'),
  ),
];
