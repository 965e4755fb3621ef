import type { ServiceName } from '../../schema/service-name.ts';
import type { Accept } from '../check.ts';
import { close, fact, reset, secure, silence } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import type { Session } from '../session.ts';
import type { Wire } from '../wire/wire.ts';
import { beginTls } from './begin-tls.ts';

/** What a client says around the injection, by protocol. */
export interface Injection {
  readonly service: ServiceName;
  /** The command that begins TLS and the one injected behind it, in the segments to send. */
  readonly segments: readonly string[];
  /** How the server's consent begins: `220`. */
  readonly consent: string;
  /** A command that is answered with exactly one line. */
  readonly probe: string;
}

type Label = 'before' | 'consent' | 'handshake' | 'unsolicited' | 'answers' | 'after';

/**
 * Discarding the injected command and ending the connection are both right; answering it is not. Handshakes without an
 * injection, before and after, must be taken.
 */
export const injectionRefused: Accept<Label> = {
  before: [secure()],
  consent: [fact(true)],
  handshake: [secure(), close, reset, { kind: 'alert' }],
  unsolicited: [silence, close, reset],
  answers: [fact(1), fact('ended')],
  after: [secure()],
};

/** Injects behind the command that begins TLS, on a fresh connection (`wire`, greeting read). */
export async function injectedCommands(
  session: Session,
  wire: Wire,
  it: Injection,
): Promise<Readonly<Record<Label, Observation>>> {
  const before = (await beginTls(session, it.service)).handshake;
  for (const segment of it.segments) {
    wire.send(segment);
    if (it.segments.length > 1) await session.sleep(15);
  }
  const first = await wire.line();
  const consent = session.fact(first.kind === 'line' && first.text.startsWith(it.consent), it.consent);
  const seen = consent.value
    ? await underTls(session, wire, it.probe)
    : { handshake: ended, unsolicited: ended, answers: session.fact('ended') };
  return { before, consent, ...seen, after: (await beginTls(session, it.service)).handshake };
}

const ended = { kind: 'close' } as const;

async function underTls(session: Session, wire: Wire, probe: string) {
  const handshake = await wire.secure();
  if (handshake.kind !== 'secure') return { handshake, unsolicited: ended, answers: session.fact('ended') };
  const early = await wire.line(300);
  const unsolicited = early.kind === 'line' ? session.fact(early.text, 'a line under TLS') : early;
  wire.send(`${probe}\r\n`);
  let lines = 0;
  let next = await wire.line(2000);
  while (next.kind === 'line') {
    lines += 1;
    next = await wire.line(200);
  }
  return { handshake, unsolicited, answers: session.fact(lines, `lines in answer to ${probe}`) };
}
