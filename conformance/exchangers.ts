/** The world's mail exchangers and, where mail.yaml has them, the upstream servers. */
export interface Exchangers {
  /** Messages that hold this token in envelope or text (default: the session's), so far. */
  messagesFor(token?: string): Promise<readonly ExchangerMessage[]>;
  /** Waits until there are `count` (default 1); what there is after `ms` (default 5000). */
  waitFor(
    count?: number,
    options?: { readonly token?: string; readonly ms?: number },
  ): Promise<readonly ExchangerMessage[]>;
  /**
   * What had arrived for the token once a sentinel, sent afterwards by the same server, has arrived: an empty list is a
   * proof. Blind when the sentinel does not come.
   */
  settled(token?: string): Promise<readonly ExchangerMessage[]>;
  /** Connections and refused recipients too, for the token or the session's remote domains. */
  attemptsFor(token?: string): Promise<readonly ExchangerAttempt[]>;
}

/** A message that an exchanger or an upstream took. */
export interface ExchangerMessage {
  readonly from: string;
  readonly to: readonly string[];
  /** After dot-unstuffing; for `raw` see `wire`. */
  readonly raw: Buffer;
  /** Everything after DATA up to the end of data, as it came; only from a `raw` exchanger. */
  readonly wire: Buffer | undefined;
  readonly tls: { readonly version: string; readonly cipher: string } | undefined;
  readonly ehlo: string;
  /** Source address of the delivery. */
  readonly client: string;
  /** Milliseconds on the world's clock: the connection, MAIL, and the end of data. */
  readonly connectedAt: number;
  readonly mailAt: number;
  readonly at: number;
  /** Open transactions for the same domain at the same exchanger when this one was at its end, this one included. */
  readonly open: number;
  readonly connection: number;
  /** Name of the exchanger, as its MX record has it, or of the upstream. */
  readonly host: string;
  /** Where an upstream took it: its port, and the user name that was logged in; undefined for an exchanger. */
  readonly upstream?: { readonly port: number; readonly login: string | undefined } | undefined;
}

/** A recipient that was offered to an exchanger. */
export interface ExchangerAttempt {
  readonly from: string;
  readonly to: string;
  readonly code: number;
  readonly tls: boolean;
  readonly at: number;
}
