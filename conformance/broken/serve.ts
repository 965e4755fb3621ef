import { constants } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createSecureContext, type SecureContext, TLSSocket } from 'node:tls';
import type { ServiceName } from '../../schema/service-name.ts';
import type { Authority } from '../supply/certificates.ts';
import { certificateOf } from './certificate-of.ts';
import { disturbed } from './disturb.ts';
import type { Fault, SmtpState } from './fault.ts';
import { imapDialogue, pop3Dialogue } from './mailbox-dialogue.ts';
import { changed, forget, type Reply, site, smtpDialogue } from './smtp-dialogue.ts';

/** A server on loopback. */
export interface BrokenServer {
  readonly ports: ReadonlyMap<ServiceName, number>;
  close(): void;
}

/** Starts a server with a fault, with each service on a port of its own. */
export async function serve(
  fault: Fault,
  services: readonly ServiceName[],
  authority: Authority,
): Promise<BrokenServer> {
  const context = createSecureContext({
    ...(await certificateOf(fault, authority)),
    minVersion: 'TLSv1.2',
    ciphers: 'ECDHE+AESGCM:!SHA1',
    honorCipherOrder: true,
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION | constants.SSL_OP_CIPHER_SERVER_PREFERENCE,
    ...fault.tls,
  });
  const sockets = new Set<Socket>();
  let count = 0;
  const started = services.map(async (service) => {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => undefined);
      count += 1;
      if (!disturbed(socket, fault, count)) begin(socket, service, fault, context);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return { service, server };
  });
  const running = await Promise.all(started);
  return {
    ports: new Map(running.map(({ service, server }) => [service, (server.address() as AddressInfo).port])),
    close() {
      for (const { server } of running) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const implicit: readonly ServiceName[] = ['submissions', 'imaps', 'pop3s'];

function begin(socket: Socket, service: ServiceName, fault: Fault, context: SecureContext): void {
  const state: SmtpState = {
    service,
    tls: false,
    hello: false,
    from: undefined,
    recipients: [],
    resets: 0,
    errors: 0,
  };
  const under = implicit.includes(service) && fault.withoutTls !== true;
  if (under) secured(socket, state, context, (stream) => talk(stream, state, fault, context, '', true));
  else talk(socket, state, fault, context, '', true);
}

function secured(
  socket: Socket,
  state: SmtpState,
  context: SecureContext,
  then: (stream: Socket) => void,
): void {
  const stream = new TLSSocket(socket, { isServer: true, secureContext: context });
  stream.on('error', () => socket.destroy());
  stream.once('secure', () => {
    state.tls = true;
    state.hello = false;
    forget(state);
    then(stream);
  });
}

interface Dialogue {
  readonly greeting: string;
  readonly answer: (line: string) => Reply;
}

/** The dialogue of the service; the fault has the last word. */
function dialogueOf(fault: Fault, state: SmtpState): Dialogue {
  const { greeting, answer } = usualDialogue(fault, state);
  return {
    greeting: fault.reply?.('', greeting, state) ?? greeting,
    answer(line) {
      const usual = answer(line);
      const text = fault.reply?.(line, usual.text, state);
      return text === undefined || text === usual.text ? usual : changed(text, usual);
    },
  };
}

function usualDialogue(fault: Fault, state: SmtpState): Dialogue {
  if (state.service.startsWith('imap')) return { greeting: '* OK Ready', answer: imapDialogue(fault, state) };
  if (state.service.startsWith('pop3')) return { greeting: '+OK Ready', answer: pop3Dialogue(fault, state) };
  return { greeting: `220 ${site.host} ESMTP`, answer: smtpDialogue(fault, state) };
}

function talk(
  stream: Socket,
  state: SmtpState,
  fault: Fault,
  context: SecureContext,
  ahead: string,
  greets: boolean,
): void {
  const { greeting, answer } = dialogueOf(fault, state);
  let buffer = ahead;
  let inData = false;
  let over = false;
  const say = (text: string): void => {
    if (!over && stream.writable) stream.write(`${text}\r\n`, 'latin1');
  };
  const end = (text: string): void => {
    say(text);
    over = true;
    stream.end();
  };
  const message = (): boolean => {
    const ends = ['\r\n.\r\n', ...(fault.ends ?? [])].map((each) => ({
      each,
      at: `\r\n${buffer}`.indexOf(each),
    }));
    const found = ends.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0];
    if (found === undefined) return false;
    buffer = `\r\n${buffer}`.slice(found.at + found.each.length);
    inData = false;
    forget(state);
    say(fault.reply?.('.', '250 2.0.0 Ok', state) ?? '250 2.0.0 Ok');
    return true;
  };
  const command = (): boolean => {
    const lineEnd = fault.bareNewlines ? /\r?\n/ : /\r\n/;
    const found = lineEnd.exec(buffer);
    if (found === null) return false;
    const line = buffer.slice(0, found.index);
    buffer = buffer.slice(found.index + found[0].length);
    const { text, next, alone } = answer(line);
    if (next === 'data' && fault.connection === 'closes-in-data') {
      over = true;
      stream.destroy();
      return false;
    }
    if (alone && buffer !== '' && fault.patientWithTalkers !== true) end('554 5.5.0 Wait for replies');
    else if (next === 'end') end(text);
    else say(text);
    if (next === 'data') inData = true;
    if (next !== 'tls') return true;
    over = true;
    const carried = fault.carriesAhead ? buffer : '';
    stream.removeAllListeners('data');
    secured(stream, state, context, (under) => talk(under, state, fault, context, carried, false));
    return false;
  };
  const read = (): void => {
    while (!over && (inData ? message() : command()));
  };
  const receive = (bytes: Buffer): void => {
    buffer += bytes.toString('latin1');
    if (greeted) read();
  };
  let greeted = !greets;
  stream.on('data', receive);
  stream.on('end', () => stream.end());
  if (!greets) {
    read();
    return;
  }
  // Who does not wait for the banner is no mail server.
  setTimeout(() => {
    greeted = true;
    if (buffer !== '' && state.service === 'smtp' && fault.patientWithTalkers !== true)
      return end('554 5.5.0 Wait for the banner');
    say(greeting);
    read();
  }, 20);
}
