/** Somebody whose mail can be looked at, wherever it ends. */
export interface Recipient extends Arrived<ArrivedMessage> {
  readonly address: string;
}

/** A message where it ended. */
export interface ArrivedMessage {
  /** As stored in the mailbox, or as the other site took it. */
  readonly raw: Buffer;
}

/** Messages at one place. */
export interface Arrived<Message> {
  /** Messages that hold the token (default: the session's), so far. */
  messagesFor(token?: string): Promise<readonly Message[]>;
  /** Waits until there are `count` (default 1); what there is after `ms` (default 5000). */
  waitFor(
    count?: number,
    options?: { readonly token?: string; readonly ms?: number },
  ): Promise<readonly Message[]>;
  /** What was there once a sentinel, sent afterwards to the same place, was delivered. */
  settled(token?: string): Promise<readonly Message[]>;
}
