import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Check, Clause } from '../check.ts';
import { defineCheck } from '../check.ts';
import { fact, reply } from '../expectation.ts';
import type { Person, Session } from '../session.ts';
import { finalRecipients } from './final-recipients.ts';
import { probe, probesIn } from './probe.ts';

/** What differs between the checks that mail to some addresses reaches who the spec says, and nobody else. */
export interface Reaches {
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly promise: Check['promise'];
  readonly unless?: Check['unless'];
  /** Addresses as written in RCPT, at most 15, with the address of the spec that each of them means. */
  readonly to: (spec: ResolvedSpec) => readonly { readonly written: string; readonly means: string }[];
}

/** More mailboxes than this are not looked into for a stray copy. */
const LOOKED_INTO = 6;

/** A stranger's message to each address is taken, and each reader of it gets exactly one copy; nobody else gets one. */
export function reaches(it: Reaches): Check {
  return defineCheck({
    id: it.id,
    title: it.title,
    level: 'must',
    clauses: it.clauses,
    promise: it.promise,
    requires: ['smtp-inbound', 'mailboxes'],
    ...(it.unless === undefined ? {} : { unless: it.unless }),
    vantage: 'outside',
    controls: ['smtp-delivers'],
    budgetMs: 15_000,
    accept: (spec) => ({
      recipient: [reply(250, '2.1.5')],
      message: [reply(250, '2.0.0')],
      copies: mailboxes(spec, it).map((address) => fact(copiesFor(spec, it, address))),
    }),
    async run(session) {
      const { spec } = session;
      const { recipient, message } = await probe(
        session,
        it.to(spec).map(({ written }) => written),
      );
      const boxes = mailboxes(spec, it).map((address) => ({
        address,
        box: session.mailbox(personAt(session, address)),
      }));
      await Promise.all(
        boxes.map(({ address, box }) => box.waitFor(copiesFor(spec, it, address).split(' ').length - 1)),
      );
      // The one mailbox that the control has proved: whatever is wrong with the others must not hide it.
      await session.mailbox(session.person()).settled();
      const copies = boxes.map(async ({ address, box }) =>
        session.fact([`${address}:`, ...probesIn(await box.messagesFor())], `copies of ${address}`),
      );
      return { recipient, message, copies: await Promise.all(copies) };
    },
  });
}

function personAt(session: Session, address: string): Person {
  return session.people.find((each) => each.address === address) ?? session.blind(`nobody is ${address}`);
}

/** The mailboxes that are looked into: all readers first. */
function mailboxes(spec: ResolvedSpec, it: Reaches): readonly string[] {
  const all = spec.domains.flatMap((domain) => domain.mailboxes.map(({ address }) => address));
  const readers = it.to(spec).flatMap(({ means }) => finalRecipients(spec, means));
  const others = all.filter((address) => !readers.includes(address));
  return [...all.filter((address) => readers.includes(address)), ...others].slice(0, LOOKED_INTO);
}

function copiesFor(spec: ResolvedSpec, it: Reaches, address: string): string {
  const written = it
    .to(spec)
    .filter(({ means }) => finalRecipients(spec, means).includes(address))
    .map((each) => each.written);
  return [`${address}:`, ...written.sort()].join(' ');
}
