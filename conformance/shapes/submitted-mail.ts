import type { ExchangerMessage } from '../exchangers.ts';
import type { MessageOptions, Person, Session } from '../session.ts';

/** Submits one honest message of a mailbox and returns it as it left; blind when it does not arrive. */
export async function submittedMail(
  session: Session,
  options: MessageOptions = {},
  person: Person = session.person(),
): Promise<ExchangerMessage> {
  const headers = { From: `<${person.address}>`, ...options.headers };
  await session.deliver({
    as: person,
    from: person.address,
    to: session.remote(),
    message: session.message({ ...options, headers }),
  });
  const arrived = await session.exchangers.waitFor();
  return arrived[0] ?? session.blind('the submitted message did not arrive');
}
