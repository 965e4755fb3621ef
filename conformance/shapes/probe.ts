import { isTaken } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import type { ArrivedMessage } from '../recipient.ts';
import type { Session } from '../session.ts';

/**
 * Sends every address a message of its own from a stranger, in one connection; the message names the address, as it was
 * written in RCPT, in `X-Probe`. The replies to RCPT, or to the message where RCPT was taken.
 */
export async function probe(session: Session, addresses: readonly string[]): Promise<Probe> {
  const smtp = await session.smtp('smtp', { upTo: 'ehlo' });
  const recipient: Observation[] = [];
  const message: Observation[] = [];
  for (const address of addresses) {
    await smtp.command('RSET');
    await smtp.mail(session.stranger);
    const seen = await smtp.rcpt(address);
    recipient.push(seen);
    const taken = isTaken(seen);
    message.push(taken ? await smtp.data(session.message({ headers: { 'X-Probe': address } })) : seen);
  }
  return { recipient, message };
}

/** What became of each address. */
export interface Probe {
  readonly recipient: readonly Observation[];
  readonly message: readonly Observation[];
}

/** The probes among what arrived, sorted. */
export function probesIn(found: readonly ArrivedMessage[]): readonly string[] {
  return found
    .map(({ raw }) => raw.toString('latin1').match(/^X-Probe: (.*?)\r?$/m)?.[1] ?? '(no probe)')
    .sort();
}
