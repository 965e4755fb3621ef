import { Blind } from '../blind.ts';
import { entryService } from '../entry.ts';
import { remoteDomain } from '../host/domains.ts';
import type { Session } from '../session.ts';

const patience = 10_000;

/**
 * Sends a message of no one's by the way that works, and waits until it has arrived: what was accepted before it is then
 * delivered, or never will be at once. The way is a trusted network, or else a login.
 */
export async function sendSentinel(session: Session, to: string | undefined): Promise<void> {
  const target = to ?? `${session.token}@${remoteDomain('accept')}`;
  const { spec } = session;
  const trusted = spec.features.has('trusted-networks') && entryService(spec) !== undefined;
  const seen = await session.deliver(trusted ? { to: target } : { as: session.person(), to: target });
  session.need(seen, { kind: 'reply', code: 250 }, 'the sentinel is taken');
  const person = session.people.find(({ address }) => address === to);
  const wait = { ms: patience };
  const arrived =
    person === undefined
      ? await session.exchangers.waitFor(1, wait)
      : await session.mailbox(person).waitFor(1, wait);
  if (arrived.length === 0) throw new Blind(`the sentinel to ${target} did not arrive`);
}
