import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import type { ServiceName } from '../../schema/service-name.ts';
import type { ConnectOptions } from '../session.ts';
import type { Family, Vantage } from '../vantage.ts';
import { openWire } from '../wire/open-wire.ts';
import type { Transcript } from '../wire/transcript.ts';
import type { Tunnel } from '../wire/tunnel.ts';
import { openTunnel } from '../wire/tunnel.ts';
import type { Wire } from '../wire/wire.ts';
import type { Arena } from './arena.ts';

/** Opens the connections of one session, and closes them all. */
export interface Connections {
  wire(service: ServiceName, options?: ConnectOptions): Promise<Wire>;
  forward(
    service: ServiceName,
    options?: ConnectOptions,
  ): Promise<{ readonly host: string; readonly port: number }>;
  /** Source addresses used so far. */
  readonly used: ReadonlySet<string>;
  close(): void;
}

/** Connections of a session that speaks from a vantage unless told otherwise. */
export function connections(
  arena: Arena,
  transcript: Transcript,
  home: { readonly vantage: Vantage; readonly family: Family },
): Connections {
  const tunnels: Tunnel[] = [];
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  const own = new Map<string, Promise<string | undefined>>();
  const used = new Set<string>();
  let count = 0;

  const source = (vantage: Vantage, family: Family): Promise<string | undefined> => {
    const key = `${vantage} ${family}`;
    const address = own.get(key) ?? arena.world.address(vantage, family);
    own.set(key, address);
    return address;
  };
  const open = async (
    service: ServiceName,
    options: ConnectOptions,
  ): Promise<{ tunnel: Tunnel; remote: Wire['remote'] }> => {
    const { vantage = home.vantage, family = home.family } = options;
    const { link, host, port } = await arena.reach(service, vantage, family);
    const local = options.from ?? (await source(vantage, family));
    const tunnel = await openTunnel(link, { local, host, port });
    tunnels.push(tunnel);
    if (vantage !== 'published') used.add(tunnel.local);
    return { tunnel, remote: { host, port } };
  };

  return {
    used,
    async wire(service, options = {}) {
      const { tunnel, remote } = await open(service, options);
      count += 1;
      const ca = arena.trust();
      const { hostname: servername } = arena.spec;
      const wire = openWire(tunnel, {
        remote,
        servername,
        ca,
        transcript,
        number: count,
        patienceMs: arena.offer.patienceMs,
      });
      return arena.offer.guard(wire, service);
    },
    async forward(service, options = {}) {
      const server = createServer((socket) => {
        sockets.push(socket);
        open(service, options).then(
          ({ tunnel }) => {
            tunnel.stream.pipe(socket).pipe(tunnel.stream);
            tunnel.stream.on('error', () => socket.destroy());
            socket.on('error', () => tunnel.stream.destroy());
          },
          () => socket.destroy(),
        );
      });
      servers.push(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
    },
    close() {
      for (const { stream } of tunnels) stream.destroy();
      // A destroyed stream ends nothing that it was piped to, and an open socket would keep the process alive.
      for (const socket of sockets) socket.destroy();
      for (const server of servers) server.close();
    },
  };
}
