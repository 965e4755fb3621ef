import { Duplex } from 'node:stream';
import type { Link } from '../link/link.ts';

/** A TCP connection that the world opened, as a stream of this process. */
export interface Tunnel {
  readonly stream: Duplex;
  /** Source address. */
  readonly local: string;
  readonly refused: boolean;
  /** How the far side ended it, so far. */
  ended(): 'close' | 'reset' | undefined;
}

/** Opens a TCP connection from an address of the world; without one, from whatever address the route gives. */
export async function openTunnel(
  link: Link,
  target: { readonly local: string | undefined; readonly host: string; readonly port: number },
): Promise<Tunnel> {
  let ended: 'close' | 'reset' | undefined;
  const stream = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      link.send(number, chunk);
      done();
    },
    final(done) {
      link.end(number);
      done();
    },
    destroy(error, done) {
      link.reset(number);
      done(error);
    },
  });
  const number = link.stream({
    data: (bytes) => void stream.push(bytes),
    end: () => {
      ended ??= 'close';
      stream.push(null);
    },
    reset: () => {
      ended ??= 'reset';
      stream.destroy(Object.assign(new Error('connection reset'), { code: 'ECONNRESET' }));
    },
  });
  // Whoever reads listens for errors; before that, and after, one must not end the process.
  stream.on('error', () => undefined);
  const { refused, local } = await link.call('connect', { stream: number, ...target });
  if (refused) ended = 'reset';
  return { stream, local, refused, ended: () => ended };
}
