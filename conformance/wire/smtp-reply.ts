import type { Answer, Wire } from './wire.ts';

/** Lines of a reply at most; the longest that servers send, to EHLO, has a few dozen. */
const mostLines = 1_000;

/**
 * Reads one SMTP reply (RFC 5321 section 4.2.1). A line that is none, or a reply without an end, counts as code 0, which no check
 * accepts.
 */
export async function readSmtpReply(wire: Wire, ms: number, about?: string): Promise<Answer> {
  const began = performance.now();
  const lines: string[] = [];
  for (;;) {
    const left = ms - (performance.now() - began);
    const got = await wire.line(Math.max(left, 0));
    const rest = {
      lines,
      afterMs: Math.round(performance.now() - began),
      ...(about === undefined ? {} : { about }),
    };
    if (got.kind !== 'line') return { ...got, ...rest };
    lines.push(got.text);
    if (lines.length > mostLines) return { kind: 'reply', code: 0, enhanced: undefined, ...rest };
    const part = got.text.match(/^([2-5]\d\d)(?:([ -])(.*))?$/);
    if (part === null) return { kind: 'reply', code: 0, enhanced: undefined, ...rest };
    if (part[2] === '-') continue;
    // RFC 2034 section 4: the enhanced code stands at the beginning of the text of every line.
    const enhanced = part[3]?.match(/^([245]\.\d{1,3}\.\d{1,3})(?= |$)/)?.[1];
    return { kind: 'reply', code: Number(part[1]), enhanced, ...rest };
  }
}
