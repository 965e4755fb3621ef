import type { Size } from './size.ts';

/** Limits on what clients may do. */
export interface Limits {
  /** Largest message accepted, with headers (`message_size_limit`, RFC 1870), from 64KiB to 1TiB. */
  messageSize?: Size;
  /** Storage of a mailbox that says no quota of its own, from 1MiB to 1024TiB. */
  mailboxSize?: Size;
  /**
   * Connections of one client address to one SMTP service in a minute (`smtpd_client_connection_rate_limit`).
   * @type integer
   * @minimum 1
   * @maximum 1000000
   */
  connectionsPerMinute?: number;
  /**
   * Messages that one client address may begin at one SMTP service in a minute (`smtpd_client_message_rate_limit`).
   * @type integer
   * @minimum 1
   * @maximum 1000000
   */
  messagesPerMinute?: number;
  /**
   * Recipients that one client address may name at one SMTP service in a minute (`smtpd_client_recipient_rate_limit`).
   * @type integer
   * @minimum 1
   * @maximum 1000000
   */
  recipientsPerMinute?: number;
  /**
   * Wrong passwords that one client address (in IPv6, one /64) may try in a minute, over submission, IMAP and POP3
   * together. Beyond it a login is refused (535, `[UNAVAILABLE]`, `[SYS/TEMP]`) and no password is looked at. A login that came from the address in the last month has a count of its own there, so that one guest
   * of a network locks out none of the others.
   * @type integer
   * @minimum 1
   * @maximum 1000000
   */
  guessesPerMinute?: number;
  /**
   * Wrong passwords that may be tried at one login in a minute, from all addresses where it is not known. Beyond it a
   * client without a wrong password in the last hour has one try more, so that strangers cannot lock a login.
   * @type integer
   * @minimum 1
   * @maximum 1000000
   */
  guessesPerLogin?: number;
  /**
   * Whether the limits per minute leave out clients in trusted networks (`smtpd_client_event_limit_exceptions`);
   * default true, in `dev-mailbox` false.
   */
  exemptTrusted?: boolean;
  /**
   * Recipients of one message (`smtpd_recipient_limit`; RFC 5321 section 4.5.3.1.8 asks for at least 100).
   * @type integer
   * @minimum 100
   * @maximum 1000000
   */
  recipientsPerMessage?: number;
}
