import type { ImapFlow } from 'imapflow';
import type { Session } from '../session.ts';

/** UIDs of the session's messages in the open mailbox. */
export async function imapUids(session: Session, imap: ImapFlow): Promise<readonly number[]> {
  const found = await imap.search({ header: { 'x-mailc-token': session.token } }, { uid: true });
  return found || [];
}
