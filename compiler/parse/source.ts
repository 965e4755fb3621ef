/** The text of a mail.yaml, and the name to call it by in messages. */
export interface Source {
  readonly text: string;
  /** Path as the user gave it; it is printed, never opened. */
  readonly file: string;
}
