import { ImapFlow } from 'imapflow';
import type { Person, Session } from '../session.ts';

/** Logs a mailbox in over implicit TLS with the certificate verified, opens INBOX, and logs out afterwards. */
export async function imapClient<T>(
  session: Session,
  person: Person,
  use: (imap: ImapFlow) => Promise<T>,
): Promise<T> {
  const { host, port } = await session.forward('imaps');
  const imap = new ImapFlow({
    host,
    port,
    secure: true,
    servername: session.spec.hostname,
    tls: { ca: session.ca },
    auth: { user: person.address, pass: person.password },
    logger: false,
    disableAutoIdle: true,
  });
  // What breaks is told by the call that waits for it; without a listener it would end the process as well.
  imap.on('error', () => undefined);
  try {
    await imap.connect();
    await imap.mailboxOpen('INBOX');
    const result = await use(imap);
    await imap.logout();
    return result;
  } finally {
    imap.close();
  }
}
