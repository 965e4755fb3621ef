import type { Foretold, HandedIn } from '../foretell.ts';
import type { Person, Session, SmtpService } from '../session.ts';
import type { Vantage } from '../vantage.ts';
import type { Smtp } from '../wire/clients.ts';
import type { Answer } from '../wire/wire.ts';

/** How a client comes to the server. */
export interface Way {
  readonly service: SmtpService;
  readonly port: number;
  readonly vantage: Vantage;
  readonly tls: boolean;
  readonly person: Person | undefined;
}

/** An envelope, and the author in From. */
export type Envelope = Pick<HandedIn, 'sender' | 'recipient' | 'from'>;

/** Fewer than the errors after which Postfix slows down (`smtpd_soft_error_limit`, 10). */
const inOneSession = 6;

/** Hands in messages by one way and tells where the server says something else than the policy: a line for each. */
export async function differences(
  session: Session,
  way: Way,
  envelopes: readonly Envelope[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let n = 0; n < envelopes.length; n += inOneSession) {
    const client = await session.freshAddress(way.vantage);
    const smtp = await opened(session, way, client);
    for (const envelope of envelopes.slice(n, n + inOneSession)) {
      const said = await transaction(session, smtp, envelope);
      const { port, tls } = way;
      const handed = { client, port, tls, login: way.person?.address, ...envelope };
      const line = difference(said, session.foretell(handed));
      if (line !== undefined) found.push(`${asked(way, envelope)}: ${line}`);
      await smtp.command('RSET');
    }
    await smtp.quit();
  }
  return found;
}

async function opened(session: Session, way: Way, from: string): Promise<Smtp> {
  const { service, vantage, tls, person } = way;
  if (person !== undefined) return session.submit(person, { service, vantage, from });
  return session.smtp(service, { vantage, from, upTo: tls ? 'tls' : 'ehlo' });
}

type Said = readonly (readonly [command: string, answer: Answer])[];

/** The replies to MAIL, RCPT and the message, up to the first refusal. */
async function transaction(
  session: Session,
  smtp: Smtp,
  { sender, recipient, from }: Envelope,
): Promise<Said> {
  const said: [string, Answer][] = [];
  const steps = [
    ['MAIL', () => smtp.mail(sender)],
    ['RCPT', () => smtp.rcpt(recipient)],
    ['end of data', () => smtp.data(session.message({ headers: { From: `<${from}>` } }))],
  ] as const;
  for (const [command, say] of steps) {
    const answer = await say();
    said.push([command, answer]);
    if (answer.kind !== 'reply' || answer.code >= 400) break;
  }
  return said;
}

/** The first reply that is another than the policy's, with both. */
function difference(said: Said, foretold: readonly Foretold[]): string | undefined {
  for (const [command, answer] of said) {
    const expected = foretold.find((each) => each.command === command);
    const code = answer.kind === 'reply' ? answer.code : answer.kind;
    const enhanced = answer.kind === 'reply' ? answer.enhanced : undefined;
    const same =
      expected?.code === code && (expected?.enhanced === undefined || expected.enhanced === enhanced);
    if (!same)
      return `${command} ${code} ${enhanced ?? ''} instead of ${expected?.code ?? 'no reply'} ${expected?.enhanced ?? ''}`;
  }
  const [last] = said.at(-1) ?? [];
  const more = foretold.at(-1);
  return more === undefined || more.command === last ? undefined : `${last} is not refused`;
}

function asked({ service, vantage, tls, person }: Way, { sender, recipient, from }: Envelope): string {
  const who = person === undefined ? `a client ${vantage}` : person.address;
  return `${who} at ${service}${tls ? ' under TLS' : ''}, <${sender}> to <${recipient}>, From ${from}`;
}
