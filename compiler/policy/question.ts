/** One message that a client hands in, as far as the configuration looks at it. */
export interface Question {
  /** Address of the client, IPv4 or IPv6, without brackets. */
  readonly client: string;
  /** Port of the service inside the container: 25, 587 or 465. */
  readonly port: number;
  /** Whether the session is encrypted: STARTTLS, or TLS from the first byte where the service speaks only that. */
  readonly tls: boolean;
  /** Login of the client, with the right password; undefined where the client does not log in. */
  readonly login: string | undefined;
  /** Envelope sender; empty for the null sender. */
  readonly sender: string;
  readonly recipient: string;
  /** The one address of the header From. */
  readonly from: string;
  readonly assumed: Assumptions;
}

/** What the configuration asks of others, so that no file has the answer. An answer names those that it rests on. */
export interface Assumptions {
  /** The client's address is a gateway of the container's networks, which the container finds out when it starts. */
  readonly clientIsGateway: boolean;
  /** The sender's domain has an MX, A or AAAA record (postconf(5), `reject_unknown_sender_domain`). */
  readonly senderResolves: boolean;
  /** A DNS block list has the client's address (`reject_rbl_client`). */
  readonly clientIsListed: boolean;
  /** The sender's server takes mail for the sender (`reject_unverified_sender`). */
  readonly senderExists: boolean;
  /** The recipient's server says that the recipient does not exist (`reject_unverified_recipient`). */
  readonly recipientIsMissing: boolean;
  /** Every mailbox that the recipient leads to has room for the message. */
  readonly mailboxHasRoom: boolean;
}

export type AssumptionName = keyof Assumptions;

/** What holds in the ordinary case. */
export const ordinary: Assumptions = {
  clientIsGateway: false,
  senderResolves: true,
  clientIsListed: false,
  senderExists: true,
  recipientIsMissing: false,
  mailboxHasRoom: true,
};

/** An assumption in words, by whether it holds. */
export const assumptionWords: Readonly<Record<AssumptionName, readonly [holds: string, fails: string]>> = {
  clientIsGateway: [
    "the client's address is a gateway of the container's networks",
    "the client's address is no gateway of the container's networks",
  ],
  senderResolves: [
    "the sender's domain has an MX or address record",
    "the sender's domain has no MX or address record",
  ],
  clientIsListed: ['a block list has the client', 'no block list has the client'],
  senderExists: ["the sender's server takes mail for the sender", "the sender's server refuses the sender"],
  recipientIsMissing: [
    "the recipient's server says that the recipient does not exist",
    "the recipient's server does not say that the recipient does not exist",
  ],
  mailboxHasRoom: ['the mailbox has room', 'the mailbox has no room'],
};

/** What may be assumed instead of the ordinary case, by the name that `mailc ask --assume` takes. */
export const extraordinary: Readonly<Record<string, AssumptionName>> = {
  gateway: 'clientIsGateway',
  'unresolved-sender': 'senderResolves',
  'listed-client': 'clientIsListed',
  'refused-sender': 'senderExists',
  'missing-recipient': 'recipientIsMissing',
  'full-mailbox': 'mailboxHasRoom',
};

/** The ordinary case, but for what is named. */
export function assuming(names: readonly string[]): Assumptions {
  const changed = names.flatMap((name) => {
    const assumption = extraordinary[name];
    return assumption === undefined ? [] : [[assumption, !ordinary[assumption]] as const];
  });
  return { ...ordinary, ...Object.fromEntries(changed) };
}
