import type { PeerCertificate } from 'node:tls';
import type { Alert, Close, Fact, Observation, Reset, Secure, Silence } from '../observation.ts';

/** What an attempt to read brought. */
export type Received = { readonly kind: 'bytes'; readonly bytes: Buffer } | Silence | Close | Reset;

/** An observation with the lines it was read from and the time it took. */
export type Answer = Observation & {
  /** Lines as received, without their line ends; latin1. Empty when nothing was received. */
  readonly lines: readonly string[];
  /** Milliseconds from the call to the observation. */
  readonly afterMs: number;
};

/** How to make a TLS connection. */
export interface TlsOptions {
  /** Name for SNI and for the check of the certificate; default: the spec's hostname. */
  readonly servername?: string;
  readonly minVersion?: 'TLSv1.2' | 'TLSv1.3';
  readonly maxVersion?: 'TLSv1.2' | 'TLSv1.3';
  /** OpenSSL cipher list for TLS 1.2. Node refuses old ciphers by itself: use `session.hello` to offer those. */
  readonly ciphers?: string;
  readonly alpn?: readonly string[];
  /** A session to resume, from `wire.tls.session`. */
  readonly session?: Buffer;
}

/**
 * What became of a TLS handshake; the fact `not-tls` when the server spoke something else. A handshake that this side
 * refused proves nothing about the server and is blindness. Certificates are not judged: see `TlsState.problem`.
 */
export type TlsAnswer = (Secure | Alert | Close | Reset | Silence | Fact) & { readonly about?: string };

/** The TLS connection after a completed handshake. */
export interface TlsState {
  readonly version: string;
  /** IANA name of the cipher suite. */
  readonly cipher: string;
  readonly certificate: PeerCertificate;
  /** Certificates as the server sent them, leaf first, in DER. */
  readonly chain: readonly Buffer[];
  /** Why the certificate does not verify for the servername with the test's root alone; undefined when it does. */
  readonly problem: string | undefined;
  readonly resumed: boolean;
  /** ALPN protocol chosen by the server. */
  readonly alpn: string | undefined;
  /** The newest session ticket, to resume. */
  readonly session: Buffer | undefined;
}

/** A TCP connection through the world: bytes only, nothing interpreted. */
export interface Wire {
  /** Source address, as the server sees it. */
  readonly local: string;
  readonly remote: { readonly host: string; readonly port: number };
  /** TLS state once `secure` succeeded. */
  readonly tls: TlsState | undefined;
  /** Writes the bytes in one segment (under TLS: one record). A string is latin1. */
  send(bytes: string | Buffer): void;
  /** Bytes that have arrived or arrive within `ms` (default 5000). */
  receive(ms?: number): Promise<Received>;
  /** One line without its line end, or why there is none; keeps the rest for later. */
  line(ms?: number): Promise<{ readonly kind: 'line'; readonly text: string } | Silence | Close | Reset>;
  /** Gives bytes back that were read too far. */
  putBack(bytes: Buffer): void;
  /** Bytes received and not yet consumed. */
  pending(): Buffer;
  /** TLS handshake over the connection; alerts are read off the wire. */
  secure(options?: TlsOptions): Promise<TlsAnswer>;
  /** Ends the writing side (FIN). */
  end(): void;
  /** Breaks the connection off (RST). */
  destroy(): void;
}
