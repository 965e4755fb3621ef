import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check, Clause } from '../check.ts';
import { defineCheck } from '../check.ts';
import { fact, reply } from '../expectation.ts';
import type { MessageOptions, Session } from '../session.ts';

/** What differs between the checks that a header From that is not the login's own is never signed. */
export interface NeverSigned {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly unless?: (spec: ResolvedSpec) => string | undefined;
  /** The messages, each with another form of the trick. */
  readonly tricks: (session: Session) => readonly MessageOptions[];
}

/**
 * The first mailbox submits each message under its own envelope sender. The server takes it, but no signature of a
 * domain of ours vouches for the header: a receiver's DMARC would take that for proof that the named colleague wrote it.
 */
export function neverSigned(it: NeverSigned): Check {
  return defineCheck({
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
    accept: { taken: [reply(250, '2.0.0')], missing: [fact(0)], signatures: [fact(0)] },
    async run(session) {
      const person = session.person();
      const tricks = it.tricks(session);
      const smtp = await session.submit(person);
      const taken = [];
      for (const options of tricks) {
        await smtp.mail(person.address);
        await smtp.rcpt(session.remote());
        taken.push(await smtp.data(session.message(options)));
      }
      const arrived = await session.exchangers.waitFor(tricks.length);
      const signatures = arrived.map(async ({ raw }) =>
        session.fact((await session.dkim(raw)).length, `signatures of a message ${fromLines(raw)}`),
      );
      return {
        taken,
        missing: session.fact(tricks.length - arrived.length, 'messages that did not arrive'),
        signatures: await Promise.all(signatures),
      };
    },
  });
}

/** The From fields of a message as they stand, for the report. */
function fromLines(raw: Buffer): string {
  const header = raw.toString('latin1').split('\r\n\r\n')[0] ?? '';
  return (header.match(/^from:.*(\r\n[ \t].*)*/gim) ?? ['without From']).join(' | ');
}
