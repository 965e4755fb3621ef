import type { Observation } from '../observation.ts';
import type { Smtp } from '../wire/clients.ts';

/** Names the same recipient that many times, a hundred commands in a group (RFC 2920); the reply to each. */
export async function recipientGroups(
  smtp: Smtp,
  address: string,
  count: number,
): Promise<readonly Observation[]> {
  const replies: Observation[] = [];
  while (replies.length < count) {
    const group = Math.min(100, count - replies.length);
    smtp.wire.send(`RCPT TO:<${address}>\r\n`.repeat(group));
    for (let n = 0; n < group; n += 1) {
      const seen = await smtp.answer();
      replies.push(seen);
      if (seen.kind !== 'reply') return replies;
    }
  }
  return replies;
}
