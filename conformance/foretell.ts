/** A message that a client hands in, as far as the policy of a system looks at it. */
export interface HandedIn {
  /** Address of the client. */
  readonly client: string;
  /** Port of the service inside the container. */
  readonly port: number;
  readonly tls: boolean;
  /** Login of the client, with the right password. */
  readonly login: string | undefined;
  /** Envelope sender; empty for the null sender. */
  readonly sender: string;
  readonly recipient: string;
  /** The one address of the header From. */
  readonly from: string;
}

/** A reply, as the policy of the compiled system has it. */
export interface Foretold {
  readonly command: string;
  readonly code: number | undefined;
  /** Undefined where the reply has none, or where the policy leaves it open. */
  readonly enhanced: string | undefined;
}

/** What the compiled system says to each command of a session that hands a message in, up to the first refusal. */
export type Foretell = (message: HandedIn) => readonly Foretold[];
