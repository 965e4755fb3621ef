import type { DomainName } from './domain-name.ts';
import type { Secret } from './secret.ts';
import type { PublishPort } from './services.ts';
import type { Text } from './text.ts';

/** A provider of outgoing mail whose host, port and demands mailc knows: data in `profiles/relay-providers/`. */
export type RelayProviderName =
  | 'sendgrid'
  | 'ses'
  | 'mailgun'
  | 'postmark'
  | 'mailjet'
  | 'brevo'
  | 'gmail'
  | 'office365'
  | 'google-workspace';

/**
 * A server that takes mail for everywhere (`relayhost`): a known provider, or any host.
 *
 * @expects a map such as `{ provider: sendgrid, credentials: { password: { secret: sendgrid-key } } }`, or with `host` instead of `provider`
 */
export interface Relay {
  /** A known provider, instead of `host`. */
  provider?: RelayProviderName;
  /** Where the provider has several places: a region of AWS such as `us-east-1` for `ses`, `eu` for `mailgun`. */
  region?: RelayRegion;
  /** Any other server. Its certificate must prove this name. */
  host?: DomainName;
  /** Its port; default 587. On port 465 TLS begins at the first byte (RFC 8314 section 3.3). */
  port?: PublishPort;
  /**
   * Whose mail it takes: `own` senders of yours alone, or `any`, such as those of strangers whose mail an alias leads
   * elsewhere. Default: what is known about the provider.
   */
  senders?: RelaySenders;
  /** The login, where it asks for one. Sent over TLS with a verified certificate only. */
  credentials?: RelayCredentials;
}

/** Whose mail an upstream server takes. */
export type RelaySenders = 'own' | 'any';

/**
 * A region as the provider spells it.
 *
 * @pattern ^[a-z]{2}(-[a-z]+)*(-[0-9])?$
 * @expects a region such as `us-east-1` or `eu`
 */
export type RelayRegion = string;

/**
 * A login at another server (RFC 4954).
 *
 * @expects a map such as `{ username: apikey, password: { secret: sendgrid-key } }`
 */
export interface RelayCredentials {
  /** The user name, or a secret that holds it; some providers have one for everybody. */
  username?: RelayUsername;
  /** The password. */
  password: Secret;
}

/**
 * A user name, or a reference to a secret that holds it.
 *
 * @union [{"$ref": "#/definitions/RelayUsernameText"}, {"$ref": "#/definitions/Secret"}]
 * @expects a user name, or a map such as `{ secret: smtp-username }`
 */
export type RelayUsername = RelayUsernameText | Secret;

/**
 * A user name in one line, without a colon, which separates it from the password (postconf(5), `smtp_sasl_password_maps`).
 *
 * @pattern ^[!-9;-~]{1,255}$
 * @expects a user name of ASCII without blanks and colons; keep any other in a secret, `{ secret: smtp-username }`
 */
export type RelayUsernameText = Text;

/**
 * Servers for mail of single sender domains (`sender_dependent_default_transport_maps`).
 *
 * @propertyNames {"pattern": "^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$", "expects": "a sender domain such as `example.com`"}
 */
export interface RelaysBySender {
  [domain: string]: Relay;
}
