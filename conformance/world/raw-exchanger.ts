import type { Socket } from 'node:net';
import { createServer } from 'node:net';
import type { WorldExchanger } from '../link/protocol.ts';
import type { MailStore } from './mail-store.ts';

/**
 * A mail exchanger that interprets as little as it can: what comes after DATA is recorded as it came over the wire, up to
 * the first CRLF.CRLF (RFC 5321 section 4.1.1.4), so that a check sees stuffed dots and bare line ends.
 */
export async function startRawExchanger(
  { host, behaviour }: Pick<WorldExchanger, 'host' | 'behaviour'>,
  address: string,
  store: MailStore,
  port = 25,
): Promise<void> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    converse(socket, { host, eightBit: behaviour !== 'seven-bit' }, connections, store);
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, address, done));
}

interface Transaction {
  from: string;
  to: string[];
  mailAt: number;
}

/** Who it is, and whether it says that it takes octets above 127. */
interface Offer {
  readonly host: string;
  readonly eightBit: boolean;
}

function converse(socket: Socket, { host, eightBit }: Offer, connection: number, store: MailStore): void {
  const connectedAt = Date.now();
  let buffer = Buffer.alloc(0);
  let ehlo = '';
  let inData = false;
  let mail: Transaction = { from: '', to: [], mailAt: 0 };
  const say = (text: string): void => void socket.write(`${text}\r\n`);

  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') {
      ehlo = line.slice(5).trim();
      say(
        verb === 'EHLO'
          ? `250-${host}\r\n${eightBit ? '250-8BITMIME\r\n' : ''}250 PIPELINING`
          : `250 ${host}`,
      );
    } else if (verb === 'MAIL') {
      mail = { from: path(line), to: [], mailAt: Date.now() };
      say('250 2.1.0 Ok');
    } else if (verb === 'RCPT') {
      mail.to.push(path(line));
      store.attempt({ from: mail.from, to: path(line), code: 250, tls: false, at: Date.now() });
      say('250 2.1.5 Ok');
    } else if (verb === 'DATA') {
      inData = true;
      say('354 Go on');
    } else if (verb === 'QUIT') socket.end('221 2.0.0 Bye\r\n');
    else say(verb === 'RSET' || verb === 'NOOP' ? '250 2.0.0 Ok' : '500 5.5.2 Unknown');
  };
  const message = (wire: Buffer): void => {
    inData = false;
    const raw = wire.toString('base64');
    const client = socket.remoteAddress ?? '';
    store.add({
      host,
      ...mail,
      raw,
      wire: raw,
      tls: undefined,
      ehlo,
      client,
      connectedAt,
      connection,
      at: Date.now(),
      open: 1,
    });
    say('250 2.0.0 Taken');
  };

  say(`220 ${host} ESMTP world`);
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    buffer = Buffer.concat([buffer, bytes]);
    for (;;) {
      const mark = inData ? '\r\n.\r\n' : '\r\n';
      const at = inData && buffer.subarray(0, 3).toString() === '.\r\n' ? -2 : buffer.indexOf(mark);
      if (at === -1) return;
      const head = buffer.subarray(0, Math.max(at + (inData ? 2 : 0), 0));
      buffer = buffer.subarray(at + mark.length);
      if (inData) message(Buffer.from(head));
      else command(head.toString('latin1'));
    }
  });
}

function path(line: string): string {
  return line.match(/<([^>]*)>/)?.[1] ?? '';
}
