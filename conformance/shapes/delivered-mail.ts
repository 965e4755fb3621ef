import type { MailboxMessage, MessageOptions, Person, Session } from '../session.ts';

/** Sends one message to a mailbox through port 25 from the check's vantage and returns it as stored; blind when it does not arrive. */
export async function deliveredMail(
  session: Session,
  options: MessageOptions = {},
  person: Person = session.person(),
): Promise<MailboxMessage> {
  await session.deliver({
    to: person.address,
    message: session.message(options),
    vantage: session.vantage,
  });
  const found = await session.mailbox(person).waitFor();
  return found[0] ?? session.blind('the message did not arrive in the mailbox');
}
