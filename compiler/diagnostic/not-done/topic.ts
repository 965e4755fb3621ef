/** Something that mailc does not do. */
export interface NotDone {
  /** Permanent id, a kebab-case name. */
  readonly id: string;
  /** What it is, in a few words that fit behind "mailc does not do this:". */
  readonly title: string;
  /** Why not, in one sentence. */
  readonly reason: string;
  /** What to do instead: sentences that can be followed, with the field and a value where mail.yaml has one. */
  readonly instead: string;
  /** Parameters and settings that are about it, by daemon; `name*` stands for all that begin so. */
  readonly settings?: Readonly<Partial<Record<'postfix' | 'dovecot' | 'opendkim', readonly string[]>>>;
  /** Keys and names under which people look for it. */
  readonly words: readonly string[];
}
