import type { Check } from '../check.ts';
import { defineCheck } from '../check.ts';
import { close, fact, reply, reset } from '../expectation.ts';
import type { Observation } from '../observation.ts';
import type { Session } from '../session.ts';
import type { Wire } from '../wire/wire.ts';

/** What differs between the checks that a client which does not wait for answers is sent away. */
export interface TalksAhead {
  readonly id: string;
  readonly title: string;
  /** Sends what comes too early, so that nothing stands between `wire` and the refusal but replies that are in order. */
  readonly talk: (session: Session, wire: Wire, transaction: string) => Promise<void>;
}

/** The server says 554 and ends the connection, and nothing of what was sent ahead is delivered. */
export function talksAhead(it: TalksAhead): Check {
  return defineCheck({
    id: it.id,
    title: it.title,
    level: 'policy',
    clauses: [{ rfc: 2920, section: '3.1' }, { source: 'postconf(5) smtpd_forbid_unauth_pipelining' }],
    promise: ['services', 'smtp'],
    requires: ['smtp'],
    vantage: 'entry',
    controls: ['smtp-delivers'],
    budgetMs: 15_000,
    // A connection that ends with unread bytes is reset rather than closed, as TCP has it.
    accept: { refusal: [reply(554, '5.5.0')], ended: [close, reset], delivered: [fact(0)] },
    foreign: { accept: { delivered: [fact(0), fact('not looked at')] } },
    async run(session) {
      const to = session.recipient;
      const wire = await session.wire('smtp');
      await it.talk(
        session,
        wire,
        `MAIL FROM:<${session.sender}>\r\nRCPT TO:<${to.address}>\r\nDATA\r\n${session.message()}.\r\nQUIT\r\n`,
      );
      const refusal = await firstRefusal(wire);
      const ended = refusal.kind === 'reply' ? await ending(wire) : refusal;
      const delivered = await session.received(0);
      return {
        refusal,
        ended,
        delivered: session.fact(delivered?.length ?? 'not looked at', 'messages that arrived'),
      };
    },
  });
}

/** The first reply that is no success, or how the connection ended before one; the last success when all is taken. */
async function firstRefusal(wire: Wire): Promise<Observation> {
  let last: Observation = { kind: 'silence' };
  for (;;) {
    const line = await wire.line(2_000);
    if (line.kind !== 'line') return last.kind === 'reply' && line.kind !== 'reset' ? last : line;
    const [, code = '', between = '', enhanced] = line.text.match(/^(\d{3})([ -])(\d\.\d+\.\d+)?/) ?? [];
    last = { kind: 'reply', code: Number(code), enhanced };
    if (between === ' ' && Number(code) >= 400) return last;
  }
}

async function ending(wire: Wire): Promise<Observation> {
  const line = await wire.line(2_000);
  return line.kind === 'line'
    ? { kind: 'reply', code: Number(line.text.slice(0, 3)), enhanced: undefined }
    : line;
}
