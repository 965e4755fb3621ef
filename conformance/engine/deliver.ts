import { isTaken } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import type { DeliverOptions, Session } from '../session.ts';
import type { Smtp } from '../wire/clients.ts';
import type { Answer } from '../wire/wire.ts';

/** Sends one message and returns the reply to the last command: to the first that was refused, or to the message. */
export async function deliver(session: Session, options: DeliverOptions): Promise<Observation> {
  const { as: person, service = 'submission' } = options;
  const vantage = options.vantage ?? (person === undefined ? 'inside' : session.vantage);
  const from = options.from ?? person?.address ?? session.sender;
  const smtp =
    person === undefined
      ? await session.entry({ vantage })
      : await session.submit(person, { vantage, service });
  const message =
    options.message ?? session.message({ headers: { From: `<${from === '' ? session.sender : from}>` } });
  const last = await converse(smtp, from, [options.to].flat(), message);
  await smtp.quit();
  return last;
}

async function converse(
  smtp: Smtp,
  from: string,
  to: readonly string[],
  message: string | Buffer,
): Promise<Answer> {
  const mail = await smtp.mail(from);
  if (!isTaken(mail)) return mail;
  for (const each of to) {
    const recipient = await smtp.rcpt(each);
    if (!isTaken(recipient)) return recipient;
  }
  return smtp.data(message);
}
