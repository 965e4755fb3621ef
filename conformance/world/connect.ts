import { connect } from 'node:net';
import type { WorldCalls } from '../link/protocol.ts';
import type { Served } from '../link/serve.ts';

type Connect = WorldCalls['connect'];

/** Opens TCP connections for the runner from an address of this machine, and carries their bytes. */
export function connector(served: Served): (input: Connect['in']) => Promise<Connect['out']> {
  return ({ stream, local, host, port }) =>
    new Promise((done, failed) => {
      const socket = connect({ host, port, ...(local === undefined ? {} : { localAddress: local }) });
      let open = false;
      socket.setNoDelay(true);
      socket.on('connect', () => {
        open = true;
        done({ refused: false, local: socket.localAddress ?? '' });
      });
      socket.on('data', (bytes) => served.send(stream, bytes));
      socket.on('end', () => served.end(stream));
      socket.on('error', (error: NodeJS.ErrnoException) => {
        if (open) served.reset(stream);
        else if (error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET')
          done({ refused: true, local: local ?? '' });
        else failed(error);
      });
      served.attach(stream, {
        data: (bytes) => socket.write(Buffer.from(bytes)),
        end: () => socket.end(),
        // A socket that has said its last cannot be reset any more: libuv refuses, and its handle would never be closed.
        reset: () => (socket.writableEnded ? socket.destroy() : socket.resetAndDestroy()),
      });
    });
}
