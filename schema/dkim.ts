import type { Secret } from './secret.ts';

/** DKIM signing of one domain (RFC 6376). */
export interface Dkim {
  /** The selectors of the domain, by name. */
  selectors: DkimSelectors;
  /** The selector that signs; default: the only one, or the first with a key. The others are only published. */
  signWith?: string;
}

/**
 * Selectors by name (RFC 6376 section 3.1).
 *
 * @minProperties 1
 * @propertyNames {"pattern": "^(?=.{1,120}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$", "expects": "a selector such as `mail` or `s2026` (lower-case letters, digits and hyphens)"}
 */
export interface DkimSelectors {
  [selector: string]: DkimSelector;
}

/** A DKIM selector: a key pair whose public half is published at `<selector>._domainkey.<domain>`. */
export interface DkimSelector {
  /** The private key, PEM, RSA of at least 2048 bits (RFC 8301 section 3.2). */
  key?: Secret;
  /**
   * The public key as it stands in the `p=` tag of the DNS record: base64 of a SubjectPublicKeyInfo.
   * `mailc keygen` prints it. Without it the DNS record cannot be written.
   */
  publicKey?: PublicKey;
}

/**
 * Base64 of a SubjectPublicKeyInfo, as in the `p=` tag (RFC 6376 section 3.6.1).
 *
 * @pattern ^[A-Za-z0-9+/]+={0,2}$
 * @mistake dkim/unusable-public-key
 * @expects the base64 text of the `p=` tag alone, in one piece
 */
export type PublicKey = string;
