import type { SpecPath } from '../../schema/spec-path.ts';

/** One finding about mail.yaml: syntax, schema and rules all speak through it. */
export interface Diagnostic {
  /** Permanent id, a kebab-case path: `syntax/…`, `schema/…`, or the id of a rule such as `hostname/is-mail-domain`. */
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** Why it matters. */
  readonly why: string;
  /** What to write instead. */
  readonly help: string;
  /** The value it is about, from the root of mail.yaml. */
  readonly path: SpecPath;
  /** Where that is in the file; absent only when the file has no text to point at. */
  readonly place?: Place;
  /** Other places that belong to it: the anchor behind an alias, the first of two duplicates. */
  readonly related?: readonly Related[];
}

/** A range of the source text. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** A position in the source text. */
export interface Position {
  /** UTF-16 offset from 0. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A second place of a finding. */
export interface Related {
  readonly message: string;
  readonly place: Place;
}
