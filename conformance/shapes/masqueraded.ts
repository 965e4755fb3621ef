import type { Fact, Observation } from '../observation.ts';
import type { Session } from '../session.ts';

/** An address at a host below the first domain whose hosts are hidden. */
export function hostBelow(session: Session, localPart: string): string {
  const [domain] = session.spec.masquerade?.domains ?? [];
  return `${localPart}@web1.${domain ?? session.blind('no host is hidden')}`;
}

/** What of an address is left on the way out: in the envelope, where mail.yaml hides it there, and in From. */
export async function sentFrom(
  session: Session,
  address: string,
): Promise<Readonly<Record<'taken' | 'envelope' | 'from', Observation>>> {
  const inEnvelope = session.spec.masquerade?.envelope ?? false;
  const message = session.message({ headers: { From: `Application <${address}>` } });
  const taken = await session.deliver({
    from: inEnvelope ? address : session.sender,
    to: session.remote(),
    message,
  });
  const [arrived] = await session.exchangers.waitFor();
  const from = /^From:.*<([^>]*)>/im.exec(arrived?.raw.toString('latin1') ?? '')?.[1];
  return {
    taken,
    envelope: inEnvelope ? became(session, address, arrived?.from) : became(session, address, from),
    from: became(session, address, from),
  };
}

function became(session: Session, address: string, seen: string | undefined): Fact {
  const hidden = address.replace('@web1.', '@');
  return session.fact(seen === address ? 'kept' : seen === hidden ? 'hidden' : `became ${seen}`, address);
}
