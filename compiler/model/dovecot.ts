import type { Origin } from '../../schema/origin.ts';

/** The two configuration grammars: Debian 12 has Dovecot 2.3, Debian 13 has 2.4. */
export type DovecotVersion = '2.3' | '2.4';

/** What Dovecot runs with: dovecot.conf as groups of settings, and the logins. */
export interface DovecotModel {
  readonly groups: readonly DovecotGroup[];
  readonly logins: readonly DovecotLogin[];
  /** How many wrong passwords are looked at; undefined where none are counted. */
  readonly guesses: DovecotGuesses | undefined;
}

/** Ceilings for wrong passwords in a minute, and the networks for which they do not hold. */
export interface DovecotGuesses {
  readonly ceilings: readonly {
    readonly of: 'client' | 'login';
    readonly number: number;
    readonly origin: Origin;
  }[];
  /** `10.5.5.0/24`, `fd00:5::/64`. */
  readonly exempt: readonly { readonly network: string; readonly origin: Origin }[];
}

/** Settings that belong together, under a title that the printer writes as a comment. */
export interface DovecotGroup {
  readonly title: string;
  readonly nodes: readonly DovecotNode[];
}

export type DovecotNode = DovecotSetting | DovecotBlock;

/** One setting. Where the two grammars call it differently, both names stand side by side. */
export interface DovecotSetting {
  readonly kind: 'setting';
  readonly name: DovecotName;
  readonly value: DovecotValue;
  readonly origin: Origin;
  /** Why it has this value, when the origin alone does not say. */
  readonly why?: string;
}

/** A block in braces, such as `service imap-login { … }`. */
export interface DovecotBlock {
  readonly kind: 'block';
  /** The words in front of the brace. */
  readonly name: DovecotName;
  readonly nodes: readonly DovecotNode[];
}

/** A name, or a name per grammar; a grammar that is not named does not get the node. */
export type DovecotName = string | Readonly<Partial<Record<DovecotVersion, string>>>;

/** A value by its meaning; the printer of a grammar knows how it is written there. */
export type DovecotValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flag'; readonly on: boolean }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'bytes'; readonly bytes: number }
  /** The storage limit of every mailbox: a rule of its own grammar in 2.3. */
  | { readonly kind: 'quota'; readonly bytes: number }
  | { readonly kind: 'seconds'; readonly seconds: number }
  /** The content of a file: `</path` in 2.3, the bare path in 2.4. */
  | { readonly kind: 'file'; readonly path: string }
  /** Words in one line in both grammars. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Words in one line in 2.3, a list of switches in braces in 2.4. */
  | { readonly kind: 'switches'; readonly words: readonly string[] }
  /** Text with variables: `%Ld` in 2.3, `%{user | domain | lower}` in 2.4. */
  | {
      readonly kind: 'pattern';
      readonly parts: readonly (string | { readonly variable: DovecotVariable })[];
    };

/** The login, and its two halves; all of them in lower case. */
export type DovecotVariable = 'user' | 'local-part' | 'domain';

/** A login and its mailbox. */
export interface DovecotLogin {
  /** Whole address, lower-case. */
  readonly address: string;
  readonly password:
    | { readonly kind: 'hash'; readonly hash: string }
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'plain'; readonly plain: string };
  /** Bytes, or undefined where the default quota holds. */
  readonly quotaBytes: number | undefined;
  readonly origin: Origin;
}
