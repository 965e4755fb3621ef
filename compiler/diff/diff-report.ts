import type { Question } from '../policy/question.ts';
import type { BoxWords } from '../policy/statements/words.ts';
import type { Danger } from './danger.ts';

/** What `mailc diff` prints: two sides, and for each profile what is different. */
export interface DiffReport {
  readonly version: 1;
  /** Names of the sides, as messages call them. */
  readonly before: string;
  readonly after: string;
  /** Path of the new mail.yaml, where the new side is one; the old one's otherwise. Lines of the new side are lines of it. */
  readonly file: string;
  readonly profiles: readonly ProfileDiff[];
}

/** One profile on both sides. */
export interface ProfileDiff {
  /** Its name; `old → new` where two profiles are compared. */
  readonly profile: string;
  readonly status: 'same' | 'changed' | 'added' | 'removed';
  /** A side is a tree on disk, which does not say who may do what: its files and its Kubernetes objects are compared. */
  readonly onlyFiles: boolean;
  /** Who may do what, the dangerous first. */
  readonly policy: readonly PolicyChange[];
  /** What is no question of who may do what. */
  readonly settings: readonly SettingChange[];
  /** Every file of the tree that differs. */
  readonly files: readonly FileChange[];
}

/** Questions whose answers differ in the same way. */
export interface PolicyChange {
  /** Why it is dangerous; undefined where it is not. */
  readonly danger: Danger | undefined;
  /** What is different: `taken now`. */
  readonly effect: string;
  /** The questions: in one of these, and in no two of them. */
  readonly where: readonly BoxWords[];
  /** The answers to the witness; other questions may have had other ones before. */
  readonly before: ChangedAnswer;
  readonly after: ChangedAnswer;
  /** One of the questions. */
  readonly witness: Omit<Question, 'assumed'>;
}

/** The answer of one side. */
export interface ChangedAnswer {
  readonly answer: string;
  /** The restriction that decides, with what it found. */
  readonly decided: string;
  /** Its line in the tree. */
  readonly tree: string | undefined;
  /** Its place in mail.yaml, or the reason. */
  readonly because: string;
  /** Line of that place, from 1. */
  readonly line: number | undefined;
}

/** A value that differs; undefined on the side that does not have it. */
export interface SettingChange {
  readonly area: SettingArea;
  readonly name: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly danger: Danger | undefined;
  /** The place in mail.yaml, or the reason, of the side that has it now, or else had it; empty for a Kubernetes object's. */
  readonly because: string;
  /** Line of that place in the new mail.yaml, from 1; undefined where only the old side has the value. */
  readonly line: number | undefined;
}

export type SettingArea =
  | 'postfix'
  | 'service'
  | 'row'
  | 'dovecot'
  | 'login'
  | 'opendkim'
  | 'key'
  | 'dns'
  | 'secret'
  | 'container'
  | 'volume'
  | 'kubernetes';

/** A file of the tree that differs, with the lines that it has more and less. */
export interface FileChange {
  readonly path: string;
  readonly status: 'added' | 'changed' | 'removed';
  readonly added: number;
  readonly removed: number;
  /** Its lines as a unified diff, where that was asked for. */
  readonly text?: string;
}
