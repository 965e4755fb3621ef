import type { SMTPServerSession } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import type { WorldExchanger } from '../link/protocol.ts';
import type { MailStore } from './mail-store.ts';
import { refusals, slowness } from './refusals.ts';

/** An SMTP error for smtp-server. */
function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** Starts one mail exchanger on port 25 of its addresses. */
export async function startExchanger(
  exchanger: WorldExchanger,
  store: MailStore,
  isDown: () => boolean,
  port = 25,
): Promise<void> {
  const { behaviour, host, tls } = exchanger;
  const open = new Map<string, number>();
  let connections = 0;
  const facts = new Map<string, { connectedAt: number; mailAt: number; connection: number }>();
  const refused = refusals[behaviour];

  const server = (): SMTPServer =>
    new SMTPServer({
      name: host,
      banner: 'world',
      logger: false,
      authOptional: true,
      disabledCommands: ['AUTH', ...(tls === undefined ? (['STARTTLS'] as const) : [])],
      hideSTARTTLS: tls === undefined,
      disableReverseLookup: true,
      maxAllowedUnauthenticatedCommands: false,
      closeTimeout: 100,
      ...(tls === undefined ? {} : { key: tls.key, cert: tls.chain }),
      onConnect(session, done) {
        connections += 1;
        facts.set(session.id, { connectedAt: Date.now(), mailAt: 0, connection: connections });
        done(isDown() ? refusal(421, '4.3.2 Down for a while') : undefined);
      },
      onClose: (session) => void facts.delete(session.id),
      onMailFrom(_address, session, done) {
        const mine = facts.get(session.id);
        if (mine !== undefined) mine.mailAt = Date.now();
        done();
      },
      onRcptTo({ address }, session, done) {
        store.attempt({
          from: sender(session),
          to: address,
          code: refused?.code ?? 250,
          tls: session.secure,
          at: Date.now(),
        });
        done(refused === undefined ? undefined : refusal(refused.code, refused.text));
      },
      onData(stream, session, done) {
        const site = session.envelope.rcptTo[0]?.address.split('@')[1] ?? '';
        open.set(site, (open.get(site) ?? 0) + 1);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const finish = (): void => {
            const mine = facts.get(session.id) ?? { connectedAt: 0, mailAt: 0, connection: 0 };
            store.add({
              host,
              ...described(session),
              ...mine,
              raw: Buffer.concat(chunks).toString('base64'),
              wire: undefined,
              at: Date.now(),
              open: open.get(site) ?? 0,
            });
            open.set(site, (open.get(site) ?? 1) - 1);
            done();
          };
          if (behaviour === 'slow') setTimeout(finish, slowness);
          else finish();
        });
      },
    });
  await Promise.all(exchanger.addresses.map((address) => listen(server(), address, port)));
}

function listen(server: SMTPServer, address: string, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.on('error', failed);
    server.listen(port, address, () => {
      // From here on an error is one client's connection, such as a failed handshake: the attempts tell of it.
      server.off('error', failed);
      server.on('error', () => undefined);
      done();
    });
  });
}

function sender(session: SMTPServerSession): string {
  return session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
}

function described(session: SMTPServerSession): {
  from: string;
  to: string[];
  tls: { version: string; cipher: string } | undefined;
  ehlo: string;
  client: string;
} {
  const cipher = session.tlsOptions as
    | { name?: string; standardName?: string; version?: string }
    | false
    | undefined;
  return {
    from: sender(session),
    to: session.envelope.rcptTo.map(({ address }) => address),
    tls:
      session.secure && cipher
        ? { version: cipher.version ?? '', cipher: cipher.standardName ?? cipher.name ?? '' }
        : undefined,
    ehlo: session.hostNameAppearsAs,
    client: session.remoteAddress,
  };
}
