import type { SpecPath } from '../../../schema/spec-path.ts';
import { bytesOf } from '../../resolve/size.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { beyond, boundsOf } from '../support/amount-bounds.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';

/** What the servers add to a message: Received, Return-Path, Delivered-To and a signature (`mailbox-room` of the image). */
const TRACE = 4096;

/** A message that is accepted and fits into no mailbox, not even an empty one. */
export const rule: Rule = {
  id: 'limits/message-above-mailbox',
  title: 'A message may be larger than a mailbox',
  severity: 'error',
  why: 'Such a message would fit into no mailbox, not even an empty one, and be put off until its sender gives up.',
  help: 'Raise the mailbox, such as `5GiB`, or lower `limits.messageSize`.',
  clauses: ['RFC 1870 section 6', 'postconf(5) message_size_limit'],
  *check(context) {
    const { messageSizeBytes, mailboxSizeBytes } = context.resolved.limits;
    // What is beyond its bounds is reported by `limits/out-of-range`.
    if (isBeyond(['limits', 'messageSize'], messageSizeBytes)) return;
    const isTooSmall = (path: SpecPath, bytes: number): boolean =>
      bytes > 0 && bytes < messageSizeBytes + TRACE && !isBeyond(path, bytes);
    if (isTooSmall(['limits', 'mailboxSize'], mailboxSizeBytes))
      yield finding('Mailboxes are', context, ['limits', 'mailboxSize']);
    for (const { domain, localPart, mailbox, path } of writtenMailboxes(context.sections)) {
      const quota = [...path, 'quota'];
      if (mailbox.quota !== undefined && isTooSmall(quota, bytesOf(mailbox.quota)))
        yield finding(`The mailbox ${localPart}@${domain} is`, context, quota);
    }
  },
};

function isBeyond(path: SpecPath, bytes: number): boolean {
  const bounds = boundsOf(path);
  return bounds !== undefined && beyond(bytes, bounds) !== undefined;
}

function finding(subject: string, { resolved }: RuleContext, path: Finding['path']): Finding {
  const bytes = resolved.limits.messageSizeBytes;
  return {
    message: `${subject} smaller than the largest message, which has ${bytes} bytes and ${TRACE} for what the servers add`,
    path,
  };
}
