import type { ExchangerMessage } from '../exchangers.ts';
import type { MailboxMessage, Session } from '../session.ts';
import type { Smtp } from '../wire/clients.ts';

/** Sends messages numbered from `first` on one connection until `count` are taken or the connection ends; the numbers taken. */
export async function sendNumbered(
  session: Session,
  smtp: Smtp,
  to: string,
  first: number,
  count: number,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let n = first; n < first + count; n += 1) {
    await smtp.mail(session.stranger);
    await smtp.rcpt(to);
    const seen = await smtp.data(session.message({ headers: { 'X-Number': `${n}` } }));
    if (seen.kind !== 'reply') break;
    if (seen.code === 250) taken.push(n);
  }
  return taken;
}

/** The numbers of messages that arrived, with repetitions. */
export function numbersOf(messages: readonly (ExchangerMessage | MailboxMessage)[]): readonly number[] {
  return messages.map(({ raw }) => Number(/^X-Number: (\d+)/im.exec(raw.toString('latin1'))?.[1]));
}
