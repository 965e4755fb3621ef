/** A range of the text: UTF-16 offsets of its first character and of the character after its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the entries of one map or list stand. Kept flat, because a large mail.yaml has hundreds of thousands of them: four
 * numbers an entry, which are start and end of its key (of the item itself in a list), then start and end of its value.
 */
export interface Marks {
  /** Keys in the order of the text; undefined for a list. */
  readonly keys: string[] | undefined;
  readonly ranges: number[];
  /** For entries whose value is a YAML alias, by position: the anchor that it names. */
  anchors?: Map<number, Anchor>;
}

/** A node with a YAML anchor. */
export interface Anchor {
  readonly name: string;
  readonly range: Range;
}

/** Plain values as the text holds them, and where they stand. */
export interface MarkedValue {
  readonly value: unknown;
  readonly range: Range;
  /** Of each map and each list in the value. */
  readonly marks: ReadonlyMap<object, Marks>;
}
