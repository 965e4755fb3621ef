import type { ClientTlsLevel, ServerTlsLevel } from '../../schema/tls.ts';

/** What env variables said, whatever they are called in the system that they are from. A password is never part of it. */
export interface Facts {
  readonly hostname?: string;
  readonly domain?: string;
  readonly postmaster?: string;
  readonly senderDomains?: readonly string[];
  readonly anySender?: boolean;
  readonly networks?: readonly string[];
  readonly inboundTls?: ServerTlsLevel;
  readonly outboundTls?: ClientTlsLevel;
  readonly messageSize?: string;
  readonly mailboxSize?: string;
  readonly relayHost?: string;
  readonly relayPort?: number;
  readonly relayUsername?: string;
  readonly relayPassword?: true;
  /** The user name is in a file, or is not to be read: it becomes a secret. */
  readonly relayUsernameFile?: true;
  /** The upstream server is known to be there, but not which: mail.yaml says so in a way that `check` reports. */
  readonly relayUnread?: true;
  readonly relayPortUnread?: true;
  /** Some mail went another way than to the exchangers of its recipients, in a way that mail.yaml cannot say. */
  readonly routedElsewhere?: true;
  /** Another program than OpenDKIM may have signed. */
  readonly otherSigner?: string;
  readonly masquerade?: readonly string[];
  readonly dkim?: boolean;
  readonly selector?: string;
  readonly certificateChain?: string;
  readonly certificateKey?: string;
  readonly letsencrypt?: true;
  readonly pop3?: boolean;
  readonly imap?: boolean;
  readonly sendOnly?: boolean;
  readonly addressFamily?: 'any' | 'ipv4' | 'ipv6' | 'prefer-ipv4';
  readonly connectionsPerMinute?: number;
  readonly messagesPerMinute?: number;
  readonly recipientsPerMinute?: number;
  readonly recipientsPerMessage?: number;
}

/** Something that is said about a variable. The value is never part of it: it may be a password. */
export interface NotCarried {
  readonly variable: string;
  /** From 1; absent for what the file does not say. */
  readonly line?: number;
  /** Why, in a clause after the variable's name. */
  readonly reason: string;
  /** What to do, in one sentence. */
  readonly instead: string;
}
