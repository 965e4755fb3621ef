import type { ResolvedSpec } from '../schema/resolved-spec.ts';
import type { ServiceName } from '../schema/service-name.ts';
import type { Exchangers } from './exchangers.ts';
import type { Expectation } from './expectation.ts';
import type { Foretell } from './foretell.ts';
import type { Fact, Observation } from './observation.ts';
import type { ProjectControl } from './project-control.ts';
import type { Arrived, ArrivedMessage, Recipient } from './recipient.ts';
import type { RemoteBehaviour } from './remote-behaviour.ts';
import type { Upstream } from './upstream.ts';
import type { Family, Vantage } from './vantage.ts';
import type { Imap, Pop3, Smtp } from './wire/clients.ts';
import type { Answer, TlsAnswer, TlsOptions, Wire } from './wire/wire.ts';

/** Everything a check can do. A session belongs to one run of one check; its connections are closed for it. */
export interface Session {
  readonly spec: ResolvedSpec;
  /** Whether the server is somebody else's, who promised nothing of what `spec` says beyond standards. */
  readonly foreign: boolean;
  /** Unique in the run: letters, digits and hyphens, at most 30. Put it in every message. */
  readonly token: string;
  /** EHLO name that carries the check's id and the token; resolves both ways. */
  readonly ehloName: string;
  readonly vantage: Vantage;
  readonly family: Family;

  // ── who is who ──────────────────────────────────────────────────────────────────────────────────────────────
  /** Mailboxes of the spec with the passwords the suite made for them, in the spec's order. */
  readonly people: readonly Person[];
  /** The n-th mailbox (from 0; default the first); blind when the spec has fewer. */
  person(index?: number): Person;
  /** An address at another site whose exchanger shows `behaviour` (default `accept`); holds the token. */
  remote(behaviour?: RemoteBehaviour): string;
  /** An address with the token at a domain of your choice; the spec's throttled domains lead to a `slow` exchanger. */
  remoteAt(domain: string): string;
  /** A sender address at another site; resolvable, holds the token. */
  readonly stranger: string;
  /**
   * A sender address that trusted networks may use: `stranger`, or one of the domains of `senders`; holds the token. Of a
   * check with the vantage `outgoing` that logs in, the address of the login.
   */
  readonly sender: string;
  /** Whose mail can be looked at: the first mailbox or, in a system without any, somebody at another site. */
  readonly recipient: Recipient;

  // ── connections ─────────────────────────────────────────────────────────────────────────────────────────────
  /** A bare TCP connection; for 465, 993 and 995 TLS is not begun. A refused one reads as `reset`. */
  wire(service: ServiceName, options?: ConnectOptions): Promise<Wire>;
  /**
   * An SMTP connection with its banner read (`smtp.greeting`, not judged), and TLS begun for `submissions`.
   * No EHLO is said: see `hello` of the options.
   */
  smtp(service: SmtpService, options?: SmtpOptions): Promise<Smtp>;
  /**
   * An SMTP connection to the service that needs no login (`entryService`), from the session's vantage. By default ready
   * for MAIL: EHLO said, under TLS where the service demands it; with `greeting` only connected.
   */
  entry(options?: ConnectOptions & { readonly upTo?: 'greeting' | 'ready' }): Promise<Smtp>;
  /** The same from `inside`: whoever hands in mail through it is trusted. */
  trusted(options?: ConnectOptions): Promise<Smtp>;
  /**
   * Ready for MAIL as somebody whose mail leaves the system: from `inside`, or logged in as the first mailbox where no
   * trusted network may. Of checks with the vantage `outgoing`.
   */
  outgoing(options?: ConnectOptions): Promise<Smtp>;
  /** Connected to `submission` (or `submissions`), under TLS, EHLO said, logged in; blind when any of it fails. */
  submit(person?: Person, options?: ConnectOptions & { readonly service?: SmtpService }): Promise<Smtp>;
  /** An IMAP connection with its greeting read, and TLS begun for `imaps`. */
  imap(service: 'imap' | 'imaps', options?: ConnectOptions): Promise<Imap>;
  /** A POP3 connection with its greeting read, and TLS begun for `pop3s`. */
  pop3(service: 'pop3' | 'pop3s', options?: ConnectOptions): Promise<Pop3>;
  /**
   * A ClientHello made by hand on a fresh connection, after STARTTLS or STLS where the service needs it; the answer to
   * that when it was not taken. The connection is dropped after the first answer: nothing is negotiated to the end.
   */
  hello(service: ServiceName, hello: HelloOffer, options?: ConnectOptions): Promise<Answer | TlsAnswer>;
  /** A loopback port that leads to the service, for libraries; the test's CA is `ca`. */
  forward(
    service: ServiceName,
    options?: ConnectOptions,
  ): Promise<{ readonly host: string; readonly port: number }>;
  /** PEM of the test's root CA. */
  readonly ca: string;
  /** A source address that nothing has used in this run. By default a session uses one of its own per vantage. */
  freshAddress(vantage?: Vantage, family?: Family): Promise<string>;
  /**
   * A source address next to the trusted network but not in it: in its last bit of prefix different. Blind when that
   * network is wider than /16 (IPv6: /48).
   */
  neighbour(family?: Family): Promise<string>;

  // ── messages ────────────────────────────────────────────────────────────────────────────────────────────────
  /**
   * What the recipient got in the end: waits for as many messages as are expected, and until no more can come. Undefined where
   * the aim gives no look at it, so that replies alone have to tell.
   */
  received(expected: number): Promise<readonly ArrivedMessage[] | undefined>;
  /** A small correct message with the token in it, CRLF line ends; headers are added or replaced by name. */
  message(options?: MessageOptions): string;
  /**
   * Sends a message in a session of its own and returns the reply to its last command: by default from `inside` and
   * without a login, through the service that takes such mail; with the vantage `outgoing` as `outgoing` does.
   */
  deliver(options: DeliverOptions): Promise<Observation>;
  /**
   * Sends a message after a sender or a recipient that should have been refused, so that it shows where the message
   * goes, and returns the reply. Sends nothing to a system whose mail is real: there the reply alone speaks.
   */
  follow(smtp: Smtp): Promise<Answer | undefined>;
  readonly exchangers: Exchangers;
  /** One for each host and port: `outbound.relay` first, then `relaysBySender`. */
  readonly upstreams: readonly Upstream[];
  mailbox(person: Person): Mailbox;
  /** DKIM signatures of a message, each verified with the record the world's DNS serves. */
  dkim(message: Buffer): Promise<readonly DkimSignature[]>;
  /** Asks the world's DNS server. Empty when there is no such record. TXT strings are joined, MX is `10 name`. */
  dns(name: string, type: 'TXT' | 'MX' | 'A' | 'AAAA' | 'PTR'): Promise<readonly string[]>;

  /** What the policy of the compiled system says to a message, command by command. */
  readonly foretell: Foretell;

  // ── the project ─────────────────────────────────────────────────────────────────────────────────────────────
  /** Has every DNS block list of the spec list this address from now on, or give `answer` for it. */
  listInBlockLists(address: string, answer?: string): Promise<void>;
  readonly logs: Logs;
  /** What changes anything is for checks that set `disturbs` only. */
  readonly project: ProjectControl;

  // ── results ─────────────────────────────────────────────────────────────────────────────────────────────────
  /** A derived value as an observation. A list is joined with blanks. */
  fact(
    value: string | number | boolean | readonly string[],
    about?: string,
  ): Fact & { readonly about?: string };
  /** The same observation with what provoked it. */
  about<T extends Observation>(text: string, seen: T): T;
  /** Goes on only when `seen` is one of `expected`; otherwise the check is blind (`error`). For preconditions. */
  need<T extends Observation>(seen: T, expected: Expectation | readonly Expectation[], what: string): T;
  /** The check cannot see: outcome `error` with this reason. */
  blind(reason: string): never;
  /** A remark for the report and the transcript. */
  note(text: string): void;
  sleep(ms: number): Promise<void>;
}

export type SmtpService = 'smtp' | 'submission' | 'submissions';

export interface ConnectOptions {
  readonly vantage?: Vantage;
  readonly family?: Family;
  /** A source address from `freshAddress`. */
  readonly from?: string;
  readonly tls?: TlsOptions;
}

export interface SmtpOptions extends ConnectOptions {
  /**
   * How far to go; a failure on the way is blindness. `greeting` (default): only connected. `ehlo`: banner 220 and EHLO
   * 250. `tls`: also STARTTLS where the service offers it and has not begun with TLS, and EHLO again.
   */
  readonly upTo?: 'greeting' | 'ehlo' | 'tls';
}

/** A mailbox of the spec. */
export interface Person {
  readonly address: string;
  readonly localPart: string;
  readonly domain: string;
  /** Chosen by the suite for this run; the same for login over SMTP, IMAP and POP3. */
  readonly password: string;
}

/** What to put in a ClientHello. */
export interface HelloOffer {
  readonly versions: readonly ('SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3')[];
  /** Cipher suites by IANA name, or a class of them; default: what clients of those versions offer. */
  readonly ciphers?: 'default' | 'null' | 'anonymous' | 'export' | 'rc4' | '3des' | 'cbc' | 'static-rsa';
}

export interface MessageOptions {
  /** Header fields; undefined as a value leaves a default one out. Defaults: From, To, Date, Message-ID, Subject. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Header lines put in front as they are, each with CRLF. */
  readonly rawHeaders?: string;
  /** Default: one line with the token. */
  readonly body?: string;
}

export interface DeliverOptions {
  readonly from?: string;
  readonly to: string | readonly string[];
  readonly message?: string | Buffer;
  /** Logged in through submission instead of from inside a trusted network. */
  readonly as?: Person;
  /** Where to log in; default `submission`. */
  readonly service?: 'submission' | 'submissions';
  readonly vantage?: Vantage;
}

/** A mailbox, read from the delivered files, independently of IMAP and POP3. */
export type Mailbox = Arrived<MailboxMessage>;

export interface MailboxMessage {
  /** Path below the volume of the mailboxes: `vhosts/example.com/user1/new/…`. */
  readonly path: string;
  /** As stored. */
  readonly raw: Buffer;
  /** Owner and permission bits of the file. */
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/** One DKIM-Signature field, and whether it verifies. */
export interface DkimSignature {
  /** Tags as they stand (RFC 6376 section 3.5), blanks removed. */
  readonly tags: Readonly<Record<string, string>>;
  /** Names of `h=`, lower-case, in order, repeated where repeated. */
  readonly signed: readonly string[];
  /** `pass` is the only good one. */
  readonly result: string;
  readonly comment: string | undefined;
}

/** Logs of the daemons since the run (or the mutant) began. */
export interface Logs {
  /** Lines that belong to this session: by token, by source address, and by queue id. */
  mine(): Promise<readonly LogLine[]>;
  /** All lines of the run. */
  all(): Promise<readonly LogLine[]>;
}

export interface LogLine {
  readonly container: 'postfix' | 'dovecot' | 'opendkim';
  readonly text: string;
}
