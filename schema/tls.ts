/** TLS of every service, and of deliveries to other servers. */
export interface Tls {
  /** Where the certificate is. */
  certificate?: Certificate;
  /** Oldest TLS version that any service speaks (RFC 8996 retires those before 1.2); default `TLSv1.2`. */
  minimum?: TlsVersion;
  /** Port 25: `may` offers STARTTLS, `encrypt` demands it (not for a public MX: RFC 3207 section 4). */
  inbound?: ServerTlsLevel;
  /** Deliveries to other servers. */
  outbound?: OutboundTls;
}

/**
 * The certificate of the services: kept in a directory that the containers mount read-only, or made by them.
 *
 * @expects a map such as `{ directory: ./certs }`
 */
export interface Certificate {
  /**
   * Directory on the Docker host; relative paths are relative to the project's compose.yaml.
   *
   * @pattern ^[A-Za-z0-9._~/][A-Za-z0-9._~/@+-]*$
   * @expects a directory such as `./certs` or `/etc/letsencrypt/live/mail.example.com`, without blanks, colons and `$`
   */
  directory?: string;
  /**
   * Whether the containers make a certificate of their own when they first start, and keep it on a volume. Nobody can
   * verify it: for development and networks of one's own. Default: as the profile says; `false` where `directory` is said.
   */
  selfSigned?: boolean;
  /** The certificate with its intermediates, PEM, below the directory; default `fullchain.pem`. */
  chain?: CertificateFile;
  /** The private key, PEM, below the directory; default `privkey.pem`. */
  key?: CertificateFile;
}

/**
 * A file below the certificate directory.
 *
 * @pattern ^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$
 * @expects a file below the certificate directory, such as `fullchain.pem`
 */
export type CertificateFile = string;

/** TLS of deliveries (`smtp_tls_security_level`, `smtp_tls_policy_maps`). */
export interface OutboundTls {
  /** For every destination that has no level of its own. */
  level?: ClientTlsLevel;
  /** For single destination domains. */
  destinations?: TlsDestinations;
}

/**
 * TLS levels by destination domain (`smtp_tls_policy_maps`); `.example.com` covers the subdomains.
 *
 * @propertyNames {"pattern": "^(?=.{1,253}$)\\.?[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$", "expects": "a destination domain such as `example.net`, or `.example.net` for its subdomains"}
 */
export interface TlsDestinations {
  [domain: string]: ClientTlsLevel;
}

/**
 * A TLS version by the name that Postfix and OpenSSL give it. Versions before TLSv1.2 are refused (RFC 8996).
 *
 * @mistake tls/too-old
 * @expects `TLSv1.2` or `TLSv1.3`
 */
export type TlsVersion = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

/**
 * TLS levels of the Postfix SMTP server (`smtpd_tls_security_level`).
 *
 * @mistake tls/unknown-level
 */
export type ServerTlsLevel = 'none' | 'may' | 'encrypt';

/**
 * TLS levels of the Postfix SMTP client (`smtp_tls_security_level`).
 *
 * @mistake tls/unknown-level
 */
export type ClientTlsLevel = 'none' | 'may' | 'encrypt' | 'dane' | 'dane-only' | 'verify' | 'secure';
