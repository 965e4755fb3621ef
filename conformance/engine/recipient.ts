import type { Exchangers } from '../exchangers.ts';
import type { Recipient } from '../recipient.ts';
import type { Mailbox } from '../session.ts';

/** Whose mail a session can look at: somebody with a mailbox or, where nobody has one, somebody at another site. */
export function recipient(address: string, mailbox: Mailbox | undefined, exchangers: Exchangers): Recipient {
  if (mailbox !== undefined) return { address, ...mailbox };
  const { messagesFor, waitFor, settled } = exchangers;
  return { address, messagesFor, waitFor, settled };
}
