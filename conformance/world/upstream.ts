import { createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { RecordedConnection, WorldUpstream } from '../link/protocol.ts';
import { converse } from './converse.ts';
import type { MailStore } from './mail-store.ts';
import { refusals, slowness } from './refusals.ts';
import { type Dialogue, dialogue } from './upstream-dialogue.ts';

/** A server that runs, and how to change it. */
export interface RunningUpstream {
  /** Changes what it does, breaks off open connections and forgets those before. */
  behave(behaviour: string): void;
  /** Connections since its behaviour last changed. */
  connections(): readonly RecordedConnection[];
  /** Forgets those so far. */
  forget(): void;
}

/** What is noted of a connection while it lasts. */
type Noted = { -readonly [Key in keyof RecordedConnection]: RecordedConnection[Key] } & {
  readonly commands: string[];
};

/** A connection that begins. */
interface Beginning {
  readonly upstream: WorldUpstream;
  readonly behaviour: string;
  readonly socket: Socket;
  readonly note: Noted;
  readonly number: number;
  readonly isDown: () => boolean;
  readonly store: MailStore;
  /** Open transactions by the domain of their first recipient. */
  readonly open: Map<string, number>;
}

/** Starts a server that takes mail for everywhere on its own port. */
export async function startUpstream(
  upstream: WorldUpstream,
  store: MailStore,
  isDown: () => boolean,
): Promise<RunningUpstream> {
  let behaviour = 'accept';
  let noted: Noted[] = [];
  let number = 0;
  const sockets = new Set<Socket>();
  const open = new Map<string, number>();

  const accept = (socket: Socket): void => {
    socket.on('error', () => socket.destroy());
    if (behaviour === 'down') {
      socket.resetAndDestroy();
      return;
    }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    number += 1;
    const note = newNote(socket);
    noted.push(note);
    begin({ upstream, behaviour, socket, note, number, isDown, store, open });
  };
  await Promise.all(upstream.addresses.map((address) => listen(accept, upstream.port, address)));
  return {
    behave(wish) {
      behaviour = wish;
      for (const socket of sockets) socket.resetAndDestroy();
      noted = [];
    },
    forget() {
      noted = [];
    },
    connections: () => noted.map((note) => ({ ...note, commands: [...note.commands] })),
  };
}

function listen(accept: (socket: Socket) => void, port: number, address: string): Promise<void> {
  return new Promise((done, failed) => {
    createServer(accept).once('error', failed).listen(port, address, done);
  });
}

function newNote({ remoteAddress: client = '' }: Socket): Noted {
  const nothing = { ehlo: '', login: undefined, authenticated: false };
  return { client, at: Date.now(), tls: 'none', commands: [], ...nothing };
}

/** Serves one connection: TLS first on a port that wants it, and otherwise the banner. */
function begin(beginning: Beginning): void {
  const { upstream, behaviour, socket, note, store, isDown } = beginning;
  const talk = dialogue({
    host: upstream.host,
    logins: upstream.logins,
    behaviour,
    isSecure: () => note.tls === 'begun',
    refuse: refusal,
    heard: (verb) => note.commands.push(verb),
    recipient: ({ from }, to, code) =>
      store.attempt({ from, to, code, tls: note.tls === 'begun', at: Date.now() }),
  });
  const speak = (stream: Socket): void =>
    converse(stream, {
      talk,
      said() {
        note.ehlo = talk.ehlo;
        note.login = talk.login;
        note.authenticated = talk.authenticated;
      },
      secure: () => secure(stream),
      message: keeper(beginning, talk, cipherOf(stream)),
    });
  const secure = (plain: Socket): void => {
    // Taken as failed until the client has finished its part.
    note.tls = 'failed';
    const { key, chain } =
      behaviour === 'expired' || behaviour === 'wrong-name'
        ? upstream.certificates[behaviour]
        : upstream.certificates.good;
    const secureContext = createSecureContext({ key, cert: chain });
    const stream = new TLSSocket(plain, { isServer: true, secureContext });
    stream.on('error', () => stream.destroy());
    stream.once('secure', () => {
      note.tls = 'begun';
      talk.reset();
      speak(stream);
      if (upstream.implicitTls) greet(stream);
    });
  };
  const greet = (stream: Socket): void => {
    if (isDown()) stream.end('421 4.3.2 Down for a while\r\n');
    else stream.write(`220 ${upstream.host} ESMTP world\r\n`);
  };
  if (upstream.implicitTls && behaviour !== 'no-tls') secure(socket);
  else {
    speak(socket);
    greet(socket);
  }
}

type Tls = { readonly version: string; readonly cipher: string } | undefined;

/** Keeps the messages of a connection. */
function keeper(
  { upstream: { host, port }, note: { client, at: connectedAt }, number, store, open }: Beginning,
  talk: Dialogue,
  tls: Tls,
): (wire: Buffer) => Promise<void> {
  return async (wire) => {
    const { from, to, mailAt } = talk.mail;
    const site = to[0]?.split('@')[1] ?? '';
    open.set(site, (open.get(site) ?? 0) + 1);
    if (site.startsWith('slow.')) await new Promise((done) => setTimeout(done, slowness));
    const login = talk.authenticated ? talk.login : undefined;
    store.add({
      host,
      upstream: { port, login },
      from,
      to,
      raw: unstuffed(wire).toString('base64'),
      wire: wire.toString('base64'),
      tls,
      ehlo: talk.ehlo,
      client,
      connectedAt,
      mailAt,
      at: Date.now(),
      open: open.get(site) ?? 0,
      connection: number,
    });
    open.set(site, (open.get(site) ?? 1) - 1);
  };
}

/** Without the dots that were doubled (RFC 5321 section 4.5.2). */
function unstuffed(wire: Buffer): Buffer {
  return Buffer.from(wire.toString('latin1').replace(/(^|\r\n)\./g, '$1'), 'latin1');
}

/** Recipients at the domains of servers that refuse are refused here in the same way. */
function refusal(to: string): string | undefined {
  const refused = refusals[to.split('@')[1]?.split('.')[0] ?? ''];
  return refused === undefined ? undefined : `${refused.code} ${refused.text}`;
}

function cipherOf(stream: Socket): Tls {
  if (!(stream instanceof TLSSocket)) return undefined;
  const cipher = stream.getCipher() as { standardName?: string; name: string } | null;
  return { version: stream.getProtocol() ?? '', cipher: cipher?.standardName ?? cipher?.name ?? '' };
}
