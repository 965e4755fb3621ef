import type { Close, Reset, Silence } from '../observation.ts';
import type { Received } from './wire.ts';

/** Bytes received and how the connection stands. */
export interface Inbox {
  push(bytes: Buffer): void;
  /** The connection is over; what was received before can still be read. The first word counts. */
  finish(how: 'close' | 'reset'): void;
  /** Everything received and not yet read. */
  take(): Buffer;
  pending(): Buffer;
  /** Gives bytes back that were read too far. */
  putBack(bytes: Buffer): void;
  receive(ms: number): Promise<Received>;
  line(ms: number): Promise<{ readonly kind: 'line'; readonly text: string } | Silence | Close | Reset>;
}

/** An empty inbox. */
export function inbox(): Inbox {
  let buffer = Buffer.alloc(0);
  let over: 'close' | 'reset' | undefined;
  let wake: (() => void) | undefined;

  /** Waits until `ready`, the end of the connection, or `ms` are over. */
  const waitFor = async (ready: () => boolean, ms: number): Promise<void> => {
    const until = performance.now() + ms;
    while (!ready() && over === undefined) {
      const left = until - performance.now();
      if (left <= 0) return;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, left);
        wake = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
  };
  const take = (bytes = buffer.length): Buffer => {
    const taken = buffer.subarray(0, bytes);
    buffer = buffer.subarray(bytes);
    return taken;
  };

  return {
    push(bytes) {
      buffer = Buffer.concat([buffer, bytes]);
      wake?.();
    },
    finish(how) {
      over ??= how;
      wake?.();
    },
    take,
    pending: () => buffer,
    putBack(bytes) {
      buffer = Buffer.concat([bytes, buffer]);
    },
    async receive(ms) {
      await waitFor(() => buffer.length > 0, ms);
      return buffer.length > 0 ? { kind: 'bytes', bytes: take() } : { kind: over ?? 'silence' };
    },
    async line(ms) {
      await waitFor(() => buffer.includes(0x0a), ms);
      const end = buffer.indexOf(0x0a);
      if (end === -1) return { kind: over ?? 'silence' };
      return {
        kind: 'line',
        text: take(end + 1)
          .toString('latin1')
          .replace(/\r?\n$/, ''),
      };
    },
  };
}
