import type { Secret } from './secret.ts';

/**
 * How a mailbox's password is given: as a hash, or as a secret.
 * A password in the clear is only accepted by profiles made for development.
 */
export type Password = PasswordHash | Secret | PlainPassword;

/** A password hash with its scheme in front, as `doveadm pw` prints it. */
export interface PasswordHash {
  /** `{ARGON2ID}`, `{SHA512-CRYPT}` or `{BLF-CRYPT}` followed by the hash. */
  hash: string;
}

/** A password in the clear: for development only. */
export interface PlainPassword {
  /** The password itself. */
  plain: string;
}
