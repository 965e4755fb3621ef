import { bytesOf } from '../../resolve/size.ts';
import type { Finding, Rule } from '../rule.ts';
import { writtenMailboxes } from '../support/written-mailboxes.ts';

/** A size of zero, which daemons take for "no limit". */
export const rule: Rule = {
  id: 'limits/no-limit',
  title: 'A size of zero',
  severity: 'error',
  why: 'Postfix and Dovecot take zero for no limit at all, so one message or one mailbox could fill the disk.',
  help: 'Write the size that is meant, such as `25MiB`.',
  clauses: ['postconf(5) message_size_limit'],
  *check({ sections }): Generator<Finding> {
    const { messageSize, mailboxSize } = sections.limits ?? {};
    if (isZero(messageSize))
      yield {
        message: 'Messages would have no limit',
        path: ['limits', 'messageSize'],
      };
    if (isZero(mailboxSize))
      yield {
        message: 'Mailboxes would have no limit',
        path: ['limits', 'mailboxSize'],
      };
    for (const { domain, localPart, mailbox, path } of writtenMailboxes(sections)) {
      if (isZero(mailbox.quota))
        yield {
          message: `${localPart}@${domain} would have no limit`,
          path: [...path, 'quota'],
        };
    }
  },
};

function isZero(size: string | undefined): boolean {
  return size !== undefined && bytesOf(size) === 0;
}
