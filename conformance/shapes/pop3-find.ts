import type { Session } from '../session.ts';
import type { Pop3 } from '../wire/clients.ts';

/** A message as POP3 shows it. */
export interface Pop3Message {
  readonly number: number;
  readonly uid: string;
  /** What RETR gave, with CRLF at the end of every line. */
  readonly text: string;
}

/** The session's message, searched from the newest on with TOP and then read with RETR; blind when it is not there. */
export async function pop3Find(session: Session, pop3: Pop3): Promise<Pop3Message> {
  const list = await pop3.command('UIDL', { multiline: true });
  const entries = list.lines.slice(1).map((line) => line.split(' '));
  for (const [number = '', uid = ''] of entries.reverse()) {
    const top = await pop3.command(`TOP ${number} 0`, { multiline: true });
    if (!top.lines.includes(`X-Mailc-Token: ${session.token}`)) continue;
    const retr = await pop3.command(`RETR ${number}`, { multiline: true });
    return {
      number: Number(number),
      uid,
      text: retr.lines
        .slice(1)
        .map((line) => `${line}\r\n`)
        .join(''),
    };
  }
  return session.blind('POP3 does not show the message');
}
