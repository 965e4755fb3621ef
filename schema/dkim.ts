import type { Secret } from './secret.ts';

/** DKIM signing of one domain (RFC 6376). */
export interface Dkim {
  /** The selectors of the domain, by name. */
  selectors: Record<string, DkimSelector>;
  /** The selector that signs; default: the only one, or the first. The others are only published. */
  signWith?: string;
}

/** A DKIM selector: a key pair whose public half is published at `<selector>._domainkey.<domain>`. */
export interface DkimSelector {
  /** The private key, PEM, RSA of at least 2048 bits (RFC 8301 section 3.2). */
  key?: Secret;
  /**
   * The public key as it stands in the `p=` tag of the DNS record: base64 of a SubjectPublicKeyInfo.
   * `mailc keygen` prints it. Without it the DNS record cannot be written.
   */
  publicKey?: string;
}
