/**
 * What a check may observe: a closed list. Texts of replies are never part of it, because they differ between
 * releases of the same daemon; they are kept for the transcript only.
 */
export type Observation = ObservedKind & {
  /** What provoked it, for the report: `RCPT TO:<v%other@[192.0.2.1]>`. */
  readonly about?: string;
};

export type ObservedKind = SmtpReply | Status | Silence | Close | Reset | Alert | Secure | Fact;

/** An SMTP reply (RFC 5321 section 4.2): its code, and its enhanced code (RFC 2034) where it has one. */
export interface SmtpReply {
  readonly kind: 'reply';
  readonly code: number;
  /** `5.7.1`; undefined when the reply carries none. */
  readonly enhanced: string | undefined;
}

/** A tagged IMAP status (RFC 9051 section 7.1) or a POP3 status indicator (RFC 1939 section 3). */
export interface Status {
  readonly kind: 'status';
  readonly status: 'OK' | 'NO' | 'BAD' | 'BYE' | 'PREAUTH' | '+OK' | '-ERR' | '+';
  /** Response code without brackets and arguments, upper-case: `AUTHENTICATIONFAILED`, `AUTH`. */
  readonly code: string | undefined;
}

/** Nothing was received within the time given. */
export interface Silence {
  readonly kind: 'silence';
}

/** The server ended the connection in order (FIN, or a TLS close_notify). */
export interface Close {
  readonly kind: 'close';
}

/** The server broke the connection off (RST), or refused it. */
export interface Reset {
  readonly kind: 'reset';
}

/** A TLS alert that was really received (RFC 8446 section 6), by its name there: `protocol_version`. */
export interface Alert {
  readonly kind: 'alert';
  readonly name: string;
}

/** A TLS handshake that completed, or a ServerHello that chose these. */
export interface Secure {
  readonly kind: 'secure';
  readonly version: TlsName;
}

export type TlsName = 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/** Something derived from what was seen: a count of messages, the verdict of a signature, a list joined by blanks. */
export interface Fact {
  readonly kind: 'fact';
  readonly value: string | number | boolean;
}
