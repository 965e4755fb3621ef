import type { Observation, TlsName } from './observation.ts';

/** One acceptable observation. A check lists all of them, and everything else fails. */
export type Expectation =
  | {
      readonly kind: 'reply';
      readonly code: number;
      readonly enhanced?: string;
    }
  | { readonly kind: 'reply-class'; readonly first: 2 | 3 | 4 | 5 }
  | { readonly kind: 'status'; readonly status: string; readonly code?: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'close' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'alert'; readonly name?: string }
  | { readonly kind: 'secure'; readonly version?: TlsName }
  | { readonly kind: 'fact'; readonly value: string | number | boolean }
  | { readonly kind: 'between'; readonly least: number; readonly most: number };

/** An SMTP reply with this code and, when given, this enhanced code. */
export function reply(code: number, enhanced?: string): Expectation {
  return enhanced === undefined ? { kind: 'reply', code } : { kind: 'reply', code, enhanced };
}

/** Any SMTP reply whose code begins with this digit. For preconditions; a check's own list should name codes. */
export function replyClass(first: 2 | 3 | 4 | 5): Expectation {
  return { kind: 'reply-class', first };
}

/** An IMAP or POP3 status: `status('NO', 'AUTHENTICATIONFAILED')`, `status('-ERR')`. */
export function status(word: 'OK' | 'NO' | 'BAD' | 'BYE' | '+OK' | '-ERR' | '+', code?: string): Expectation {
  return code === undefined ? { kind: 'status', status: word } : { kind: 'status', status: word, code };
}

/** Nothing within the time the check waited. */
export const silence: Expectation = { kind: 'silence' };
/** An orderly end of the connection. */
export const close: Expectation = { kind: 'close' };
/** The connection broken off or refused. */
export const reset: Expectation = { kind: 'reset' };

/** A TLS alert received from the server; without a name, any. */
export function alert(name?: string): Expectation {
  return name === undefined ? { kind: 'alert' } : { kind: 'alert', name };
}

/** A completed handshake, or a ServerHello, of this version; without one, any. */
export function secure(version?: TlsName): Expectation {
  return version === undefined ? { kind: 'secure' } : { kind: 'secure', version };
}

/** Exactly this value. */
export function fact(value: string | number | boolean): Expectation {
  return { kind: 'fact', value };
}

/** A number from `least` to `most`, both included. */
export function between(least: number, most: number): Expectation {
  return { kind: 'between', least, most };
}

/** Whether a command was taken: any reply of 2xx (RFC 5321 section 4.2.1). */
export function isTaken(seen: Observation): boolean {
  return seen.kind === 'reply' && seen.code >= 200 && seen.code < 300;
}

/** Whether what was seen is what this expectation names. */
export function matches(expected: Expectation, seen: Observation): boolean {
  switch (expected.kind) {
    case 'reply':
      return (
        seen.kind === 'reply' &&
        seen.code === expected.code &&
        (expected.enhanced === undefined || seen.enhanced === expected.enhanced)
      );
    case 'reply-class':
      return seen.kind === 'reply' && Math.floor(seen.code / 100) === expected.first;
    case 'status':
      return (
        seen.kind === 'status' &&
        seen.status === expected.status &&
        (expected.code === undefined || seen.code === expected.code)
      );
    case 'silence':
    case 'close':
    case 'reset':
      return seen.kind === expected.kind;
    case 'alert':
      return seen.kind === 'alert' && (expected.name === undefined || seen.name === expected.name);
    case 'secure':
      return seen.kind === 'secure' && (expected.version === undefined || seen.version === expected.version);
    case 'fact':
      return seen.kind === 'fact' && seen.value === expected.value;
    case 'between':
      return (
        seen.kind === 'fact' &&
        typeof seen.value === 'number' &&
        seen.value >= expected.least &&
        seen.value <= expected.most
      );
  }
}
