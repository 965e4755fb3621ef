import type { Expectation } from '../expectation.ts';
import { alert, close, replyClass, reset } from '../expectation.ts';

/**
 * What a standard allows where mailc promises one answer. A client acts on the first digit of a reply alone, and enhanced codes
 * are an extension (RFC 5321 section 4.2.1, RFC 2034); a refusal for now refuses as well. IMAP response codes are for
 * people and optional (RFC 9051 section 7.1). A handshake may be refused with any alert, or by an end without one.
 */
export function relaxed(expected: Expectation): readonly Expectation[] {
  switch (expected.kind) {
    case 'reply':
      return classes(Math.floor(expected.code / 100));
    case 'reply-class':
      return classes(expected.first);
    case 'status':
      return expected.status === 'NO' || expected.status === 'BAD'
        ? [
            { kind: 'status', status: 'NO' },
            { kind: 'status', status: 'BAD' },
          ]
        : [{ kind: 'status', status: expected.status }];
    case 'alert':
      return [alert(), close, reset];
    default:
      return [expected];
  }
}

function classes(first: number): readonly Expectation[] {
  switch (first) {
    case 2:
      return [replyClass(2)];
    case 3:
      return [replyClass(3)];
    default:
      return [replyClass(5), replyClass(4)];
  }
}
