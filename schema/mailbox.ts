import type { Password } from './password.ts';
import type { Size } from './size.ts';

/** A mailbox with its owner's login, which is the mailbox's whole address. */
export interface Mailbox {
  /** The password of the login. */
  password: Password;
  /** Storage the mailbox may use; default `limits.mailboxSize`. */
  quota?: Size;
}
