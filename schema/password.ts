import type { Secret } from './secret.ts';
import type { Text } from './text.ts';

/**
 * How a mailbox's password is given: as a hash, or as a secret.
 * A password in the clear is only accepted by profiles made for development.
 *
 * @mistake password/in-clear
 * @expects `{ hash: "{ARGON2ID}$argon2id$…" }` or `{ secret: user1-password }`
 */
export type Password = PasswordHash | Secret | PlainPassword;

/** A password hash with its scheme in front, as `doveadm pw` prints it. */
export interface PasswordHash {
  /** `{ARGON2ID}`, `{SHA512-CRYPT}` or `{BLF-CRYPT}` followed by the hash. */
  hash: HashText;
}

/**
 * A hash as it stands in one field of Dovecot's passwd-file: no blank and no colon.
 *
 * @pattern ^[!-9;-~]+$
 * @mistake password/malformed-hash
 * @expects a hash with its scheme in front, such as `doveadm pw -s ARGON2ID` prints
 */
export type HashText = string;

/** A password in the clear: for development only. */
export interface PlainPassword {
  /** The password itself. */
  plain: Text;
}
