import type { TlsOptions } from 'node:tls';

/** How a server departs from one that behaves well; what is not said is as it should be. */
export interface Fault {
  /** The reply to a command in place of the usual one, without its line end; undefined for the usual. */
  readonly reply?: (line: string, usual: string, state: SmtpState) => string | undefined;
  /** Recipients at other sites that a stranger may name, lower-case. */
  readonly relays?: (recipient: string, state: SmtpState) => boolean;
  /** Mail is taken without a login where users hand it in. */
  readonly withoutLogin?: true;
  /** Nobody has to say EHLO. */
  readonly withoutOrder?: true;
  /** Senders that nobody outside can be are taken. */
  readonly anySender?: true;
  /** What ends a message besides a dot on a line of its own. */
  readonly ends?: readonly string[];
  /** A line feed ends a command. */
  readonly bareNewlines?: true;
  /** Commands that came with STARTTLS are carried into TLS. */
  readonly carriesAhead?: true;
  /** Clients that do not wait for replies are served. */
  readonly patientWithTalkers?: true;
  /** Passwords are asked for and looked at without TLS. */
  readonly clearPasswords?: true;
  readonly certificate?: 'expired' | 'other-name' | 'weak-key';
  readonly tls?: TlsOptions;
  /** Implicit TLS is not spoken where it should be, or STARTTLS is not offered. */
  readonly withoutTls?: true;
  /** What becomes of the whole connection: `number` counts them from 1 over all services. */
  readonly connection?: 'silent' | 'slow' | 'garbage' | 'endless' | 'every-second-dropped' | 'closes-in-data';
}

/** What a conversation has come to. */
export interface SmtpState {
  readonly service: string;
  tls: boolean;
  hello: boolean;
  /** Undefined outside of a transaction. */
  from: string | undefined;
  recipients: string[];
  /** Number of RSET so far. */
  resets: number;
  errors: number;
}
