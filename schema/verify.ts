/**
 * Addresses that are proved to exist before mail for them is taken: Postfix asks the server that would get it (address
 * verification, `verify(8)`), and remembers the answer.
 *
 * @expects a map such as `{ recipients: true }`
 */
export interface Verify {
  /** Recipients of mail from clients that may relay (`reject_unverified_recipient`). */
  recipients?: boolean;
  /** Envelope senders of mail that strangers bring to port 25 (`reject_unverified_sender`). */
  senders?: boolean;
}
