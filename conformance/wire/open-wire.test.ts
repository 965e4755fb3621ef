import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { PassThrough } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { openLink } from '../link/link.ts';
import { serve } from '../link/serve.ts';
import { connector } from '../world/connect.ts';
import { openImap } from './imap.ts';
import { openWire } from './open-wire.ts';
import { openPop3 } from './pop3.ts';
import { openSmtp } from './smtp.ts';
import { transcript } from './transcript.ts';
import { openTunnel } from './tunnel.ts';
import type { Wire } from './wire.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A wire to a real socket on loopback, by way of the world's program and its frames. */
async function wireTo(talk: (socket: Socket) => void): Promise<Wire> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    talk(socket);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return dial((server.address() as AddressInfo).port);
}

async function dial(port: number): Promise<Wire> {
  const [there, back] = [new PassThrough(), new PassThrough()];
  serve(there, back, (served) => ({ connect: connector(served) }));
  const remote = { host: '127.0.0.1', port };
  const tunnel = await openTunnel(openLink(back, there), { local: '127.0.0.1', ...remote });
  return openWire(tunnel, { remote, servername: 'localhost', ca: '', transcript: transcript(), number: 1 });
}

/** Sends the text one byte at a time. */
async function drip(socket: Socket, text: string): Promise<void> {
  for (const byte of text) {
    socket.write(byte, 'latin1');
    await new Promise((done) => setImmediate(done));
  }
}

test('a multi-line reply that comes byte by byte is one reply', async () => {
  const wire = await wireTo((socket) => void drip(socket, '220-first\r\n220 mx.example ESMTP\r\n'));
  const { greeting } = await openSmtp(wire, 'me.test');
  expect(greeting).toMatchObject({ kind: 'reply', code: 220, lines: ['220-first', '220 mx.example ESMTP'] });
});

test('two replies in one segment are two replies', async () => {
  const wire = await wireTo((socket) => socket.write('220 mx ESMTP\r\n554 5.7.1 No\r\n'));
  const smtp = await openSmtp(wire, 'me.test');
  expect(smtp.greeting).toMatchObject({ code: 220, enhanced: undefined });
  expect(await smtp.answer()).toMatchObject({ code: 554, enhanced: '5.7.1' });
});

test('silence, close and reset are told apart', async () => {
  const silent = await wireTo(() => undefined);
  expect(await silent.receive(50)).toEqual({ kind: 'silence' });
  const closing = await wireTo((socket) => socket.end());
  expect(await closing.receive()).toEqual({ kind: 'close' });
  const resetting = await wireTo((socket) => socket.once('data', () => socket.resetAndDestroy()));
  resetting.send('x');
  expect(await resetting.receive()).toEqual({ kind: 'reset' });
});

test('a refused connection reads as reset', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  expect(await (await dial(port)).receive()).toEqual({ kind: 'reset' });
});

test('what came before the end is read before the end', async () => {
  const wire = await wireTo((socket) => socket.end('421 4.7.0 Too many\r\n'));
  const smtp = await openSmtp(wire, 'me.test');
  expect(smtp.greeting).toMatchObject({ code: 421, enhanced: '4.7.0' });
  expect(await smtp.answer()).toMatchObject({ kind: 'close' });
});

test('a line that is no reply is no refusal', async () => {
  const wire = await wireTo((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n'));
  expect((await openSmtp(wire, 'me.test')).greeting).toMatchObject({ kind: 'reply', code: 0 });
});

test('one call is one segment, and data is dot-stuffed', async () => {
  const got: string[] = [];
  const wire = await wireTo((socket) => {
    socket.write('220 mx\r\n');
    socket.on('data', (bytes) => {
      got.push(bytes.toString());
      socket.write(bytes.toString() === 'DATA\r\n' ? '354 go\r\n' : '250 2.0.0 ok\r\n');
    });
  });
  const smtp = await openSmtp(wire, 'me.test');
  await smtp.data('a\r\n.b\r\n..c');
  expect(got).toEqual(['DATA\r\n', 'a\r\n..b\r\n...c\r\n.\r\n']);
});

test('IMAP: untagged lines, literals and response codes', async () => {
  const wire = await wireTo((socket) => {
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    socket.once(
      'data',
      () => void drip(socket, '* 1 FETCH (BODY[] {7}\r\na1 OK\r\n)\r\na1 NO [AUTHENTICATIONFAILED] x\r\n'),
    );
  });
  const imap = await openImap(wire);
  const answer = await imap.command('FETCH 1 BODY[]');
  expect(answer).toMatchObject({ kind: 'status', status: 'NO', code: 'AUTHENTICATIONFAILED' });
  expect(answer.literals.map(String)).toEqual(['a1 OK\r\n']);
});

test('POP3: a list is un-stuffed up to its lone dot, and a code is read', async () => {
  const wire = await wireTo((socket) => {
    socket.write('+OK ready\r\n');
    socket.once('data', () => {
      socket.write('+OK follows\r\n..dot\r\nline\r\n.\r\n');
      socket.once('data', () => socket.write('-ERR [AUTH] no\r\n'));
    });
  });
  const pop3 = await openPop3(wire);
  expect((await pop3.command('RETR 1', { multiline: true })).lines).toEqual(['+OK follows', '.dot', 'line']);
  expect(await pop3.command('PASS x')).toMatchObject({ status: '-ERR', code: 'AUTH' });
});
