import type { ArrivedMessage } from '../recipient.ts';
import type { Session } from '../session.ts';
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
    await smtp.mail(session.sender);
    await smtp.rcpt(to);
    const seen = await smtp.data(session.message({ headers: { 'X-Number': `${n}` } }));
    if (seen.kind !== 'reply') break;
    if (seen.code === 250) taken.push(n);
  }
  return taken;
}

/** Waits until each of the numbers has arrived at another site; the numbers of all that did, with repetitions. */
export async function arrivedNumbers(
  session: Session,
  awaited: readonly number[],
  ms: number,
): Promise<readonly number[]> {
  const end = Date.now() + ms;
  let arrived: readonly number[] = [];
  do {
    await session.sleep(100);
    arrived = numbersOf(await session.exchangers.messagesFor());
  } while (Date.now() < end && awaited.some((each) => !arrived.includes(each)));
  return numbersOf(await session.exchangers.settled());
}

/** The numbers of messages that arrived, with repetitions. */
export function numbersOf(messages: readonly ArrivedMessage[]): readonly number[] {
  return messages.map(({ raw }) => Number(/^X-Number: (\d+)/im.exec(raw.toString('latin1'))?.[1]));
}
