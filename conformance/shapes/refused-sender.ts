import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check, Clause } from '../check.ts';
import { defineCheck } from '../check.ts';
import { fact, isTaken, reply } from '../expectation.ts';
import type { Session } from '../session.ts';
import { submissionServices } from './submission-services.ts';

/** What differs between the checks that a login may not use an envelope sender. */
export interface RefusedSender {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly unless?: (spec: ResolvedSpec) => string | undefined;
  /** What stands between the angle brackets of MAIL FROM. */
  readonly from: (session: Session) => string;
}

/**
 * With the first mailbox logged in, every submission service refuses the envelope sender, and nothing leaves. Should the
 * server take it after all, the message is sent on, so that the report can say whether it was really relayed.
 */
export function refusedSender(it: RefusedSender): Check {
  return defineCheck({
    id: it.id,
    title: it.title,
    level: 'must',
    clauses: [{ rfc: 6409, section: '6.1' }, ...it.clauses],
    promise: ['domains'],
    requires: ['submission', 'logins'],
    ...(it.unless === undefined ? {} : { unless: it.unless }),
    vantage: 'outside',
    controls: ['submission-works'],
    budgetMs: 15_000,
    accept: { sender: [reply(553, '5.7.1')], relayed: [fact(0)] },
    async run(session) {
      const sender = [];
      for (const service of submissionServices(session.spec)) {
        const smtp = await session.submit(session.person(), { service });
        const seen = await smtp.mail(it.from(session));
        sender.push(session.about(`${service}: ${seen.about ?? 'MAIL'}`, seen));
        if (!isTaken(seen)) continue;
        await smtp.rcpt(session.remote());
        await session.follow(smtp);
      }
      const relayed = await session.exchangers.settled();
      return { sender, relayed: session.fact(relayed.length, 'messages at the exchangers') };
    },
  });
}
