/** Authentication of submission, IMAP and POP3 clients. */
export interface Auth {
  /** SASL mechanisms to offer; default PLAIN and LOGIN. CRAM-MD5 needs passwords that are not hashed. */
  mechanisms?: SaslMechanisms;
  /** Whether authentication is offered only under TLS (RFC 8314 section 3); default true. */
  requireTls?: boolean;
}

/** SASL mechanisms: PLAIN (RFC 4616), LOGIN, and CRAM-MD5 (RFC 2195). */
export type SaslMechanism = 'PLAIN' | 'LOGIN' | 'CRAM-MD5';

/**
 * SASL mechanisms, each once.
 *
 * @items {"$ref": "#/definitions/SaslMechanism"}
 * @minItems 1
 */
export type SaslMechanisms = SaslMechanism[];
