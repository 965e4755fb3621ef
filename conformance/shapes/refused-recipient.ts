import type { Check, Clause, Level } from '../check.ts';
import { defineCheck } from '../check.ts';
import type { Expectation } from '../expectation.ts';
import { fact, isTaken, replyClass } from '../expectation.ts';
import type { Session } from '../session.ts';
import type { Family, Vantage } from '../vantage.ts';
import { requireTelling } from './require-telling.ts';

/** What differs between the checks that a recipient is refused. */
export interface RefusedRecipient {
  readonly id: string;
  readonly title: string;
  readonly level?: Level;
  readonly clauses: readonly Clause[];
  /** The part of the spec that promises it; default `trusted`. */
  readonly promise?: Check['promise'];
  readonly unless?: Check['unless'];
  /** The sender; `server` is the server's address. Default: somebody at another site. */
  readonly from?: (session: Session, server: string) => string;
  /** What stands between the angle brackets of RCPT TO; several are tried in one transaction (at most 9). */
  readonly to: (
    session: Session,
    server: string,
  ) => string | readonly string[] | Promise<string | readonly string[]>;
  readonly accept: readonly Expectation[];
  readonly foreign?: Check['foreign'];
  readonly vantage?: Vantage;
  readonly family?: Family;
  readonly greet?: 'EHLO' | 'HELO';
}

/**
 * Port 25 refuses the recipient, and nothing arrives at any exchanger. Should the server take it after all, the message
 * is sent on, so that the report can say whether it was really relayed.
 */
export function refusedRecipient(it: RefusedRecipient): Check {
  return defineCheck({
    id: it.id,
    title: it.title,
    level: it.level ?? 'must',
    clauses: it.clauses,
    promise: it.promise ?? ['trusted'],
    requires: ['smtp-inbound', 'mailboxes'],
    ...(it.unless === undefined ? {} : { unless: it.unless }),
    vantage: it.vantage ?? 'outside',
    ...(it.family === undefined ? {} : { family: it.family }),
    controls: ['smtp-accepts', 'relay-works'],
    ...(it.foreign === undefined ? {} : { foreign: it.foreign }),
    budgetMs: 15_000,
    accept: { recipient: it.accept, relayed: [fact(0)] },
    async run(session) {
      const smtp = await session.smtp('smtp');
      const server = smtp.wire.remote.host;
      session.need(
        it.greet === 'HELO' ? await smtp.helo() : await smtp.ehlo(),
        replyClass(2),
        'the greeting is taken',
      );
      const from = it.from?.(session, server) ?? session.stranger;
      session.need(await smtp.mail(from), replyClass(2), 'MAIL is taken');
      const recipient = [];
      for (const to of [await it.to(session, server)].flat()) recipient.push(await smtp.rcpt(to));
      if (session.foreign && it.promise === undefined) await requireTelling(session, smtp, recipient);
      if (recipient.some(isTaken)) await session.follow(smtp);
      const relayed = await session.exchangers.settled();
      return {
        recipient,
        relayed: session.fact(relayed.length, 'messages at the exchangers'),
      };
    },
  });
}
