import { Blind } from '../blind.ts';
import { remoteDomain } from '../host/domains.ts';
import type { DeliverOptions, Session } from '../session.ts';
import { wayOut } from '../way-out.ts';

const patience = 10_000;

/**
 * Sends a message of no one's by the way that works, and waits until it has arrived: what was accepted before it is then
 * delivered, or never will be at once. Where mail only comes in, that is a stranger's to a mailbox.
 */
export async function sendSentinel(session: Session, to: string | undefined): Promise<void> {
  const way = wayOut(session.spec, session.family);
  const elsewhere = `${session.token}@${remoteDomain('accept')}`;
  const target = to ?? (way === undefined ? session.recipient.address : elsewhere);
  session.need(
    await session.deliver({ ...sender(session, way), to: target }),
    { kind: 'reply', code: 250 },
    'the sentinel is taken',
  );
  const person = session.people.find(({ address }) => address === target);
  const wait = { ms: patience };
  const arrived =
    person === undefined
      ? await session.exchangers.waitFor(1, wait)
      : await session.mailbox(person).waitFor(1, wait);
  if (arrived.length === 0) throw new Blind(`the sentinel to ${target} did not arrive`);
}

function sender(session: Session, way: ReturnType<typeof wayOut>): Omit<DeliverOptions, 'to'> {
  if (way === 'trusted') return {};
  return way === 'login' ? { as: session.person() } : { vantage: 'outside', from: session.stranger };
}
