import type { Password } from './password.ts';
import type { Size } from './size.ts';

/**
 * A mailbox with its owner's login, which is the mailbox's whole address.
 *
 * @expects a map such as `{ password: { secret: user1-password } }`
 */
export interface Mailbox {
  /** The password of the login. */
  password: Password;
  /** Storage the mailbox may use, from 1MiB to 1024TiB; default `limits.mailboxSize`. */
  quota?: Size;
}

/**
 * Mailboxes of a domain by local part, which is also the name of the mailbox's folder (RFC 5321 section 4.5.3.1.1: at
 * most 64 characters).
 *
 * @propertyNames {"pattern": "^(?=.{1,64}$)[A-Za-z0-9_]([A-Za-z0-9_+=-]*)(\\.[A-Za-z0-9_+=-]+)*$", "expects": "a local part such as `user1` (ASCII letters, digits and `_ + = - .`, at most 64 characters, without the domain)", "mistake": "mailbox/undeclared-domain"}
 */
export interface Mailboxes {
  [localPart: string]: Mailbox;
}
