import { X509Certificate } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import { Blind } from '../blind.ts';
import type { TlsName } from '../observation.ts';
import type { TlsAnswer, TlsOptions, TlsState } from './wire.ts';

/** How long a handshake may take, in milliseconds. */
const patience = 5_000;

/** What a handshake came to, and the TLS stream when it completed. */
export interface Handshake {
  readonly answer: TlsAnswer;
  readonly socket: TLSSocket | undefined;
}

/** TLS over a stream. `ended` says how the far side ended the TCP connection, if it did; `patienceMs` is the longest to wait. */
export function handshake(
  stream: Duplex,
  options: TlsOptions & { readonly servername: string; readonly ca: string },
  ended: () => 'close' | 'reset' | undefined,
  patienceMs: number,
): Promise<Handshake> {
  const { alpn, session, ciphers, minVersion, maxVersion, servername, ca } = options;
  return new Promise((done, failed) => {
    const socket = connect({
      socket: stream,
      servername,
      ca,
      rejectUnauthorized: false,
      ...(alpn === undefined ? {} : { ALPNProtocols: [...alpn] }),
      ...(session === undefined ? {} : { session }),
      ...(ciphers === undefined ? {} : { ciphers }),
      ...(minVersion === undefined ? {} : { minVersion }),
      ...(maxVersion === undefined ? {} : { maxVersion }),
    });
    const finish = (answer: TlsAnswer): void => {
      clearTimeout(timer);
      socket.off('error', onError);
      socket.on('error', () => undefined);
      done({ answer, socket: answer.kind === 'secure' ? socket : undefined });
    };
    const onError = (error: Error & { code?: string }): void => {
      const alert = error.code?.match(/ALERT_(?:NUMBER_)?(.+)$/)?.[1];
      const over = ended();
      if (alert !== undefined) finish({ kind: 'alert', name: alert.toLowerCase() });
      else if (error.code === 'ERR_SSL_WRONG_VERSION_NUMBER') finish({ kind: 'fact', value: 'not-tls' });
      else if (over !== undefined) finish({ kind: over });
      else {
        clearTimeout(timer);
        failed(new Blind(`this side refused the handshake: ${error.code ?? error.message}`));
      }
    };
    const timer = setTimeout(() => finish({ kind: 'silence' }), Math.min(patience, patienceMs));
    socket.on('error', onError);
    socket.once('secureConnect', () => finish({ kind: 'secure', version: socket.getProtocol() as TlsName }));
  });
}

/** The state of a TLS connection whose handshake completed; `session` follows when tickets arrive. */
export function tlsState(socket: TLSSocket, ca: string): TlsState {
  let session: Buffer | undefined;
  socket.on('session', (ticket) => {
    session = ticket;
  });
  const problem = socket.authorized ? undefined : String(socket.authorizationError);
  return {
    version: socket.getProtocol() ?? '',
    cipher: socket.getCipher().standardName ?? socket.getCipher().name,
    certificate: socket.getPeerCertificate(false),
    chain: sentChain(socket, rootsOf(ca)),
    problem,
    resumed: socket.isSessionReused(),
    alpn: socket.alpnProtocol || undefined,
    get session() {
      // TLS 1.2 sends its ticket within the handshake, before anybody listens here.
      return session ?? (socket.getProtocol() === 'TLSv1.2' ? socket.getSession() : undefined);
    },
  };
}

/** Node appends the root it was given to what the server sent, unless that is the server's own certificate. */
function sentChain(socket: TLSSocket, roots: ReadonlySet<string>): Buffer[] {
  const chain: Buffer[] = [];
  let next = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && (chain.length === 0 || !roots.has(next.raw.toString('base64')))) {
    chain.push(next.raw);
    if (next.issuerCertificate === next) break;
    next = next.issuerCertificate;
  }
  return chain;
}

const rootsByText = new Map<string, ReadonlySet<string>>();

/** The certificates of a file in PEM, in DER as base64. */
function rootsOf(ca: string): ReadonlySet<string> {
  const known = rootsByText.get(ca);
  if (known !== undefined) return known;
  const blocks = ca.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const roots = new Set(blocks.map((block) => new X509Certificate(block).raw.toString('base64')));
  rootsByText.set(ca, roots);
  return roots;
}
