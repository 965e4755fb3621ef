import { Blind } from '../blind.ts';
import { remoteDomain, strangers } from '../host/domains.ts';
import type { Session } from '../session.ts';

const patience = 10_000;

/**
 * Sends a message of no one's by the way that works, and waits until it has arrived: what was accepted before it is then
 * delivered, or never will be at once. The way is a trusted network, or else a login.
 */
export async function sendSentinel(session: Session, to: string | undefined): Promise<void> {
  const target = to ?? `${session.token}@${remoteDomain('accept')}`;
  const from = `${session.token}@${strangers}`;
  const trusted = session.spec.features.has('trusted-networks');
  const seen = await session.deliver(trusted ? { from, to: target } : { as: session.person(), to: target });
  session.need(seen, { kind: 'reply', code: 250 }, 'the sentinel is taken');
  const person = session.people.find(({ address }) => address === to);
  const wait = { ms: patience };
  const arrived =
    person === undefined
      ? await session.exchangers.waitFor(1, wait)
      : await session.mailbox(person).waitFor(1, wait);
  if (arrived.length === 0) throw new Blind(`the sentinel to ${target} did not arrive`);
}
