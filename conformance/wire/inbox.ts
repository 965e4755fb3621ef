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
  /** Bytes received and not yet read. */
  size(): number;
  /** Gives bytes back that were read too far. */
  putBack(bytes: Buffer): void;
  receive(ms: number): Promise<Received>;
  line(ms: number): Promise<{ readonly kind: 'line'; readonly text: string } | Silence | Close | Reset>;
}

/** Bytes of a line at most, in any protocol; more without a line feed is cut here, so that a line without an end ends. */
const longestLine = 1024 * 1024;

/** An empty inbox. */
export function inbox(): Inbox {
  let chunks: Buffer[] = [];
  let size = 0;
  /** Whether a line feed may be among the chunks. */
  let lineFeed = false;
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
  /** All of it in one piece: put together only when somebody looks, because a server may send without end. */
  const whole = (): Buffer => {
    const [first] = chunks;
    const all = first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
    chunks = [all];
    return all;
  };
  const take = (bytes = size): Buffer => {
    const all = whole();
    const rest = all.subarray(bytes);
    chunks = rest.length === 0 ? [] : [rest];
    size = rest.length;
    return all.subarray(0, bytes);
  };
  const hasLine = (): boolean => {
    if (lineFeed) lineFeed = whole().includes(0x0a);
    return lineFeed || size >= longestLine;
  };

  return {
    push(bytes) {
      chunks.push(bytes);
      size += bytes.length;
      lineFeed ||= bytes.includes(0x0a);
      wake?.();
    },
    finish(how) {
      over ??= how;
      wake?.();
    },
    take,
    pending: whole,
    size: () => size,
    putBack(bytes) {
      chunks.unshift(bytes);
      size += bytes.length;
      lineFeed ||= bytes.includes(0x0a);
    },
    async receive(ms) {
      await waitFor(() => size > 0, ms);
      return size > 0 ? { kind: 'bytes', bytes: take() } : { kind: over ?? 'silence' };
    },
    async line(ms) {
      await waitFor(hasLine, ms);
      if (!hasLine()) return { kind: over ?? 'silence' };
      const found = whole().indexOf(0x0a);
      const end = found === -1 ? longestLine - 1 : found;
      return {
        kind: 'line',
        text: take(end + 1)
          .toString('latin1')
          .replace(/\r?\n$/, ''),
      };
    },
  };
}
