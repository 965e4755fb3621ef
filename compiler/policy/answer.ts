import type { AssumptionName } from './question.ts';

/** The point of an SMTP session at which the server says something. */
export type Command = 'connect' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'end of data';

/** What the server says to a command. */
export interface Reply {
  readonly command: Command;
  /** Undefined where the server says nothing, as to plain text where TLS is expected. */
  readonly code: number | undefined;
  /** RFC 3463; undefined where the reply has none, or where another server decides which. */
  readonly enhanced: string | undefined;
  readonly text: string;
}

/** A place in the compiled configuration. Numbers count from 0. */
export type Decider =
  /** A parameter of main.cf, or one item of it. */
  | { readonly kind: 'parameter'; readonly parameter: string; readonly item: number | undefined }
  /** An option of a service of master.cf. */
  | { readonly kind: 'option'; readonly service: string; readonly parameter: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'row'; readonly table: string; readonly row: number }
  /** A file of the signer, or one row of it. */
  | { readonly kind: 'signer'; readonly file: SignerFile; readonly row: number | undefined }
  /** A mailbox and its login. */
  | { readonly kind: 'login'; readonly row: number }
  /** What Postfix does where the tree says nothing (postconf(5)). */
  | { readonly kind: 'default'; readonly parameter: string };

export type SignerFile = 'sign.lua' | 'SigningTable' | 'Senders' | 'TrustedHosts';

/** One question that the configuration asked on the way. */
export interface Step {
  readonly command: Command;
  /** The restriction or parameter, as it is written: `check_sender_access texthash:own-domains`. */
  readonly asked: string;
  readonly by: Decider;
  /** What was found there: `no row`, `10.5.5.0/24`. */
  readonly found: string;
  /** The row or item that was found. */
  readonly because: Decider | undefined;
  /** Whether the search went on, and if not, how it ended. */
  readonly outcome: 'next' | 'permit' | 'refuse' | 'discard' | 'note';
}

/** What becomes of a question. */
export interface Answer {
  /** In the order of the session; the last one tells the client whether the message was taken. */
  readonly replies: readonly Reply[];
  readonly verdict: 'taken' | 'refused';
  readonly chain: readonly Step[];
  /** The step that decided. */
  readonly decided: Step;
  /** What the answer rests on and no file says. */
  readonly assumptions: readonly AssumptionName[];
  /** Undefined where the message was refused, or withdrawn by the action DISCARD (access(5)). */
  readonly message: Fate | undefined;
}

/** What becomes of a message that was taken. */
export interface Fate {
  /** The envelope sender with which it goes on. */
  readonly sender: string;
  readonly signature: Signature;
  /** One for each address that the recipient leads to. */
  readonly deliveries: readonly Delivery[];
  /** Whether the limits per minute hold for the client. */
  readonly limited: boolean;
}

/** Who signs a message, or why no one does. */
export type Signature =
  | { readonly kind: 'signed'; readonly domain: string; readonly selector: string }
  | { readonly kind: 'unsigned'; readonly why: string };

/** Where a message goes. */
export type Delivery =
  | { readonly kind: 'mailbox'; readonly address: string; readonly transport: string }
  | {
      readonly kind: 'elsewhere';
      readonly address: string;
      readonly transport: string;
      /** `example.net` for its exchangers, `[smtp.example.net]:587` for one server. */
      readonly nexthop: string;
      /** Whether the nexthop is an upstream server, not the recipient's domain. */
      readonly upstream: boolean;
      /** TLS level of the delivery (postconf(5), `smtp_tls_security_level`). */
      readonly tls: string;
      /** TLS from the first byte. */
      readonly implicitTls: boolean;
      /** Name of the secret with the password of the login there. */
      readonly login: string | undefined;
      /** The transport's own pace, as parameters of main.cf. */
      readonly pace: readonly string[];
      readonly families: string;
    }
  | { readonly kind: 'bounced'; readonly address: string; readonly why: string };
