import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check, Clause } from '../check.ts';
import { defineCheck } from '../check.ts';
import { fact, reply } from '../expectation.ts';
import type { Session } from '../session.ts';

/** What differs between the checks that a login may use an envelope sender. */
export interface AcceptedSenders {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly unless?: (spec: ResolvedSpec) => string | undefined;
  /** What stands between the angle brackets of MAIL FROM, one transaction each. */
  readonly from: (session: Session) => readonly string[];
}

/** With the first mailbox logged in on the submission port, mail under each of the senders is taken and arrives. */
export function acceptedSenders(it: AcceptedSenders): Check {
  return defineCheck({
    id: it.id,
    title: it.title,
    level: 'policy',
    clauses: it.clauses,
    promise: ['domains'],
    requires: ['submission', 'logins'],
    ...(it.unless === undefined ? {} : { unless: it.unless }),
    vantage: 'outside',
    controls: [],
    budgetMs: 15_000,
    accept: { recipient: [reply(250, '2.1.5')], missing: [fact(0)] },
    async run(session) {
      const senders = it.from(session);
      const smtp = await session.submit();
      const recipient = [];
      for (const from of senders) {
        await smtp.mail(from);
        recipient.push(session.about(`MAIL FROM:<${from}>`, await smtp.rcpt(session.remote())));
        await smtp.data(session.message());
      }
      const arrived = await session.exchangers.waitFor(senders.length);
      return {
        recipient,
        missing: session.fact(senders.length - arrived.length, 'messages that did not arrive'),
      };
    },
  });
}
