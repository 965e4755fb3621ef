import type { SpecPath } from '../../schema/spec-path.ts';
import type { Diagnostic, Place, Related } from '../diagnostic/diagnostic.ts';

/** A parsed mail.yaml: plain values, and where each of them stands in the text. */
export interface SpecDocument {
  readonly text: string;
  readonly file: string;
  /** What the text says, as plain values; undefined when its syntax is broken. */
  readonly value: unknown;
  /** Whether the syntax leaves no value to look at. */
  readonly broken: boolean;
  /** Mistakes of syntax. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * Where a value stands. A path that does not exist leads to its nearest parent. A value that is reached through a YAML
   * alias stands at the alias, and the anchor is related.
   */
  readonly placeOf: (path: SpecPath, part?: 'key' | 'value') => Location;
}

/** Where a value stands, and the places that belong to it. */
export interface Location {
  readonly place: Place;
  readonly related: readonly Related[];
}
