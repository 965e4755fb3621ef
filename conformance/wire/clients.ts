import type { Answer, TlsAnswer, TlsOptions, Wire } from './wire.ts';

/** An SMTP conversation in which nothing is corrected, stuffed or refused on this side but where said. */
export interface Smtp {
  readonly wire: Wire;
  /** The banner. */
  readonly greeting: Answer;
  /** Keywords of the latest EHLO reply, upper-case, with their parameters. */
  readonly extensions: ReadonlyMap<string, string>;
  /** Sends the line with CRLF and reads one reply. */
  command(line: string | Buffer, ms?: number): Promise<Answer>;
  /** Reads one more reply without sending. */
  answer(ms?: number): Promise<Answer>;
  /** EHLO with the session's name, or the one given. */
  ehlo(name?: string): Promise<Answer>;
  helo(name?: string): Promise<Answer>;
  /** `MAIL FROM:<from>` and parameters. */
  mail(from: string, parameters?: string): Promise<Answer>;
  /** `RCPT TO:<to>` and parameters. */
  rcpt(to: string, parameters?: string): Promise<Answer>;
  /**
   * DATA, and after 354 the message, dot-stuffed, with the end of data. The reply to the message, or to DATA when that
   * was not 354. Line ends of the message stay as they are.
   */
  data(message: string | Buffer, ms?: number): Promise<Answer>;
  /** STARTTLS and the handshake; the reply when it was not 220. Say EHLO again afterwards. */
  startTls(options?: TlsOptions): Promise<Answer | TlsAnswer>;
  /** AUTH with an initial response (PLAIN) or the dialogue (LOGIN). */
  auth(login: string, password: string, mechanism?: 'PLAIN' | 'LOGIN'): Promise<Answer>;
  /** QUIT and the end of the connection. */
  quit(): Promise<void>;
}

/** A tagged IMAP answer: `lines` are the untagged ones and the tagged one last; literals are in `literals`. */
export type ImapAnswer = Answer & { readonly literals: readonly Buffer[] };

/** An IMAP conversation. */
export interface Imap {
  readonly wire: Wire;
  readonly greeting: Answer;
  /** Sends `<tag> <text>` and reads up to the tagged answer. `+` is returned as status `+`: then use `more`. */
  command(text: string, ms?: number): Promise<ImapAnswer>;
  /** Sends a line without a tag, in answer to `+`, and reads up to the tagged answer or the next `+`. */
  more(line: string | Buffer, ms?: number): Promise<ImapAnswer>;
  /** Atoms of the latest CAPABILITY, upper-case; asks for them. */
  capabilities(): Promise<readonly string[]>;
  startTls(options?: TlsOptions): Promise<Answer | TlsAnswer>;
  login(login: string, password: string): Promise<ImapAnswer>;
}

/** A POP3 conversation. */
export interface Pop3 {
  readonly wire: Wire;
  readonly greeting: Answer;
  /** Sends the line; `multiline` reads up to the lone dot when the status is `+OK` (lines un-stuffed). */
  command(line: string, options?: { readonly multiline?: boolean; readonly ms?: number }): Promise<Answer>;
  startTls(options?: TlsOptions): Promise<Answer | TlsAnswer>;
  /** USER and PASS; the answer to the last one sent. */
  login(login: string, password: string): Promise<Answer>;
}
