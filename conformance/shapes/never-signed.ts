import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check, Clause } from '../check.ts';
import { defineCheck } from '../check.ts';
import { fact, reply } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import type { MessageOptions, Session } from '../session.ts';

/** What differs between the checks that a header From that is not the login's own is never signed. */
export interface NeverSigned {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly unless?: (spec: ResolvedSpec) => string | undefined;
  /** Messages that the server takes, each with another form of the trick. */
  readonly tricks?: (session: Session) => readonly MessageOptions[];
  /** Messages whose From cannot be read with certainty, or that have none: refused. */
  readonly unreadable?: (session: Session) => readonly MessageOptions[];
}

/**
 * The first mailbox submits each message under its own envelope sender. The server takes what it can read, but no signature
 * of a domain of ours vouches for the header: a receiver's DMARC would take that for proof that the named colleague wrote
 * it.
 */
export function neverSigned(it: NeverSigned): Check {
  return defineCheck<string>({
    id: it.id,
    title: it.title,
    level: 'must',
    clauses: it.clauses,
    promise: (spec) => ['domains', spec.domains.find((domain) => domain.dkim)?.name ?? '', 'dkim'],
    requires: ['submission', 'dkim', 'logins'],
    ...(it.unless === undefined ? {} : { unless: it.unless }),
    vantage: 'outside',
    controls: ['submission-works'],
    budgetMs: 15_000,
    accept: {
      missing: [fact(0)],
      ...(it.tricks ? { taken: [reply(250, '2.0.0')], signed: [fact('')] } : {}),
      ...(it.unreadable ? { refused: [reply(550, '5.7.1')] } : {}),
    },
    async run(session) {
      const taken = await submitAll(session, it.tricks?.(session) ?? []);
      const refused = await submitAll(session, it.unreadable?.(session) ?? []);
      await session.exchangers.waitFor(taken.length);
      const arrived = await session.exchangers.settled();
      const judged = arrived.map(async ({ raw }) =>
        (await session.dkim(raw)).length > 0 ? [fromLines(raw)] : [],
      );
      const signed = (await Promise.all(judged)).flat();
      return {
        missing: session.fact(taken.length - arrived.length, 'messages that did not arrive'),
        ...(it.tricks ? { taken, signed: session.fact(signed, 'From of messages that were signed') } : {}),
        ...(it.unreadable ? { refused } : {}),
      };
    },
  });
}

/** The reply to each message of the first mailbox. */
async function submitAll(
  session: Session,
  messages: readonly MessageOptions[],
): Promise<readonly Observation[]> {
  if (messages.length === 0) return [];
  const person = session.person();
  const smtp = await session.submit(person);
  const replies = [];
  for (const options of messages) {
    await smtp.mail(person.address);
    await smtp.rcpt(session.remote());
    const shown = `${options.rawHeaders ?? ''}From: ${options.headers?.['From'] ?? '(none)'}`;
    replies.push(session.about(shown, await smtp.data(session.message(options))));
  }
  return replies;
}

/** The From fields of a message as they stand, for the report. */
function fromLines(raw: Buffer): string {
  const header = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
  return (header.match(/^from:.*(\r\n[ \t].*)*/gim) ?? ['without From']).join(' | ');
}
