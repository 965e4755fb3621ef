import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { DovecotGroup } from '../../model/dovecot.ts';
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

/** Storage limits: counted for every login, shown over IMAP (RFC 9208), enforced on delivery. */
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
      ]),
      block(only24('quota Mailbox'), [setting('driver', text('count'), counted)]),
      setting(only24('quota_storage_size'), quota(limit), size, 'unless the mailbox has its own'),
      setting(only24('quota_storage_grace'), bytes(0), exact),
      setting(
        'lmtp_rcpt_check_quota',
        flag(true),
        decided('a full mailbox is refused before the message is sent: 552 5.2.2'),
      ),
    ],
  };
}
