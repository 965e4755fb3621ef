import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { beforeAll, expect, test } from 'vitest';
import type { RecordedMessage, WorldUpstream } from '../link/protocol.ts';
import { makeAuthority } from '../supply/certificates.ts';
import { mailStore } from './mail-store.ts';
import { type RunningUpstream, startUpstream } from './upstream.ts';

const host = 'smtp.upstream.example';
let certificates: WorldUpstream['certificates'];
let root = '';

beforeAll(async () => {
  const authority = await makeAuthority();
  root = authority.root;
  certificates = {
    good: await authority.issue([host]),
    expired: await authority.issue([host], { expired: true }),
    'wrong-name': await authority.issue(['somewhere-else.test']),
  };
});

async function start(implicitTls = false): Promise<{
  readonly upstream: RunningUpstream;
  readonly port: number;
  readonly messages: (token: string) => Promise<readonly RecordedMessage[]>;
}> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  const store = mailStore();
  const logins = [{ username: 'apikey', password: 'secret' }];
  const setting = { host, port, addresses: ['127.0.0.1'], implicitTls, logins, certificates };
  const upstream = await startUpstream(setting, store, () => false);
  return { upstream, port, messages: (token) => store.messages(token, 0, 0) };
}

/** Says the lines one after the other; the last line of each reply. */
async function say(socket: Socket, ...lines: readonly string[]): Promise<string[]> {
  const replies: string[] = [];
  for (const line of lines) {
    socket.write(line === '' ? '' : `${line}\r\n`);
    replies.push(await reply(socket));
  }
  return replies;
}

async function reply(socket: Socket): Promise<string> {
  let text = '';
  while (!/^\d{3} .*\r\n$/m.test(text)) text += String((await once(socket, 'data'))[0]);
  return text.trimEnd().split('\r\n').at(-1) ?? '';
}

async function secured(port: number): Promise<Socket> {
  const plain = connect(port, '127.0.0.1');
  await say(plain, '', 'EHLO here.example', 'STARTTLS');
  const socket = connectTls({ socket: plain, servername: host, ca: root });
  await once(socket, 'secureConnect');
  // A server that changes its behaviour breaks connections off.
  socket.on('error', () => undefined);
  return socket;
}

const plainLogin = (password: string): string =>
  `AUTH PLAIN ${Buffer.from(`\0apikey\0${password}`).toString('base64')}`;

test('what a client that logged in sends is kept with its login', async () => {
  const { upstream, port, messages } = await start();
  const socket = await secured(port);
  const replies = await say(
    socket,
    'EHLO relay.example',
    'MAIL FROM:<early@here.example>',
    plainLogin('secret'),
    'MAIL FROM:<mc1@here.example>',
    'RCPT TO:<a@accept.test>',
    'RCPT TO:<b@permfail.test>',
    'DATA',
    'Subject: x\r\n\r\n..dot\r\n.',
  );
  expect(replies.map((each) => each.slice(0, 3))).toEqual('250 530 235 250 250 550 354 250'.split(' '));
  const [message] = await messages('mc1');
  expect(message).toMatchObject({
    host,
    ehlo: 'relay.example',
    to: ['a@accept.test'],
    upstream: { port, login: 'apikey' },
    tls: { version: 'TLSv1.3' },
  });
  expect(Buffer.from(message?.raw ?? '', 'base64').toString()).toBe('Subject: x\r\n\r\n.dot\r\n');
  expect(upstream.connections()).toMatchObject([
    {
      tls: 'begun',
      login: 'apikey',
      authenticated: true,
      commands: 'EHLO STARTTLS EHLO MAIL AUTH MAIL RCPT RCPT DATA'.split(' '),
    },
  ]);
});

test('AUTH is offered under TLS only, and LOGIN works too', async () => {
  const { port } = await start();
  const plain = connect(port, '127.0.0.1');
  plain.write('EHLO here.example\r\n');
  let text = '';
  while (!text.includes('8BITMIME')) text += String((await once(plain, 'data'))[0]);
  expect(text).not.toContain('AUTH');
  const socket = await secured(port);
  const base64 = (word: string): string => Buffer.from(word).toString('base64');
  const replies = await say(socket, 'EHLO here.example', 'AUTH LOGIN', base64('apikey'), base64('secret'));
  expect(replies.at(-1)).toMatch(/^235 /);
});

test('a client that breaks off is remembered with what it said', async () => {
  const { upstream, port } = await start();
  upstream.behave('expired');
  const plain = connect(port, '127.0.0.1');
  await say(plain, '', 'EHLO here.example', 'STARTTLS');
  const socket = connectTls({ socket: plain, servername: host, ca: root });
  const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('CERT_HAS_EXPIRED');
  socket.destroy();
  const [connection] = upstream.connections();
  expect(connection?.commands).toEqual(['EHLO', 'STARTTLS']);
  expect(connection?.login).toBeUndefined();
});

test('a wrong password, and a server that is down', async () => {
  const { upstream, port } = await start();
  upstream.behave('wrong-password');
  const socket = await secured(port);
  const [, refused] = await say(socket, 'EHLO here.example', plainLogin('secret'));
  expect(refused).toMatch(/^535 /);
  expect(upstream.connections()).toMatchObject([{ login: 'apikey', authenticated: false }]);
  upstream.behave('down');
  expect(upstream.connections()).toEqual([]);
  const away = connect(port, '127.0.0.1');
  const [error] = (await once(away, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNRESET');
});

test('on port 465 TLS comes first', async () => {
  const { port } = await start(true);
  const socket = connectTls({ port, host: '127.0.0.1', servername: host, ca: root });
  expect(await reply(socket)).toBe(`220 ${host} ESMTP world`);
  socket.destroy();
});
