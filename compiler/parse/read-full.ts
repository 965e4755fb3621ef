import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { beforeParsing } from './before-parsing.ts';
import { keyMistake } from './key-mistake.ts';
import type { Anchor, MarkedValue, Marks, Range } from './marks.ts';
import type { SyntaxMistake } from './syntax-mistake.ts';
import { unreadable } from './unreadable.ts';
import { fromYamlError } from './yaml-error.ts';

/** How many values may be reached through YAML aliases: far more than any honest file, far fewer than a "billion laughs". */
const mostAliased = 1_000_000;

/** What reading with the whole of YAML yields. */
export interface FullReading {
  /** Undefined when the syntax leaves no tree to look at. */
  readonly marked: MarkedValue | undefined;
  readonly mistakes: readonly SyntaxMistake[];
}

/** Reads any YAML 1.2 document. Values of aliases are shared objects, never copies. */
export function readFull(text: string): FullReading {
  const early = beforeParsing(text);
  if (early !== undefined) return { marked: undefined, mistakes: [early] };
  const document = parseDocument(text, {
    // Both would look at every pair of keys: quadratic. `convertMap` looks at duplicates in one pass.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    merge: false,
  });
  const mistakes = [...document.errors, ...document.warnings].map((error) => fromYamlError(error, text));
  if (mistakes.length > 0) return { marked: undefined, mistakes: withoutEchoes(mistakes) };
  return convert(document.contents, text);
}

/**
 * One broken character can upset the parser several times: the first mistake at a place is the one to mend, what stands
 * behind something that belongs to nothing belongs to nothing either, and behind a quote that is not closed all is text.
 */
function withoutEchoes(mistakes: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  const seen = new Set<number>();
  let lost = false;
  const text = Math.min(...mistakes.filter(({ toEnd }) => toEnd).map(({ range }) => range.start));
  return mistakes.filter(({ code, range }) => {
    const echo = seen.has(range.start) || range.start > text || (lost && code === 'unexpected-token');
    seen.add(range.start);
    lost ||= code === 'unexpected-token';
    return !echo;
  });
}

function convert(contents: Node | null, text: string): FullReading {
  const marks = new Map<object, Marks>();
  const mistakes: SyntaxMistake[] = [];
  const anchors = new Map<string, { anchor: Anchor; value: unknown; weight: number } | 'open'>();
  let aliased = 0;
  const root = contents === null ? { value: null, range: { start: 0, end: text.length } } : node(contents);
  if (aliased > mostAliased) {
    const message = 'Aliases multiply the file beyond measure';
    mistakes.push({ code: 'too-many-aliases', range: root.range, message });
  }
  if (mistakes.some(({ code }) => code === 'too-many-aliases')) return { marked: undefined, mistakes };
  // Lines with such a blank stand outside of the map they were meant for, so the rest would be taken for something else.
  const blank = mistakes.find(({ code }) => code === 'other-blank');
  if (blank !== undefined) return { marked: undefined, mistakes: [blank] };
  return { marked: { value: root.value, range: root.range, marks }, mistakes };

  function node(source: Node | null): Converted {
    if (source === null) return { value: null, range: { start: 0, end: 0 }, weight: 1 };
    if (isAlias(source)) return alias(source);
    const name = 'anchor' in source ? source.anchor : undefined;
    if (name !== undefined) anchors.set(name, 'open');
    const converted = content(source);
    if (name !== undefined) {
      const { value, range, weight } = converted;
      anchors.set(name, { anchor: { name, range }, value, weight });
    }
    return converted;
  }

  function content(source: Node): Converted {
    const mistake = valueMistake(source);
    if (mistake !== undefined) {
      mistakes.push(mistake);
      return { value: unreadable, range: rangeOf(source), weight: 1 };
    }
    if (isMap(source)) return map(source);
    if (isSeq(source)) return list(source);
    return {
      value: isScalar(source) ? source.value : null,
      range: rangeOf(source),
      weight: 1,
    };
  }

  function alias(source: Alias): Converted {
    const range = rangeOf(source);
    const target = anchors.get(source.source);
    if (target === undefined || target === 'open') {
      mistakes.push(
        target === undefined
          ? {
              code: 'unknown-alias',
              range,
              message: `No anchor "&${source.source}" stands above this alias`,
            }
          : {
              code: 'alias-loop',
              range,
              message: `The alias "*${source.source}" stands inside of its own anchor`,
            },
      );
      return { value: unreadable, range, weight: 1 };
    }
    aliased += target.weight;
    return {
      value: target.value,
      range,
      weight: target.weight,
      anchor: target.anchor,
    };
  }

  function map(source: YAMLMap): Converted {
    const value: Record<string, unknown> = {};
    const own: Marks = { keys: [], ranges: [] };
    const first = new Map<string, Range>();
    let weight = 1;
    for (const pair of source.items) {
      const keyNode = pair.key as Node | null;
      const key = isScalar(keyNode) ? String(keyNode.value) : undefined;
      const keyRange = keyNode === null ? rangeOf(source) : rangeOf(keyNode);
      const entry = node(pair.value as Node | null);
      const range = pair.value === null ? { start: keyRange.end, end: keyRange.end } : entry.range;
      const mistake = key === undefined ? undefined : keyMistake(key, keyRange, first);
      if (mistake !== undefined) mistakes.push(mistake);
      if (key === undefined)
        mistakes.push({
          code: 'bad-key',
          range: keyRange,
          message: 'A key must be plain text',
        });
      if (key === undefined || mistake !== undefined) continue;
      first.set(key, keyRange);
      weight += entry.weight;
      value[key] = entry.value;
      record(own, keyRange, { ...entry, range }, own.keys?.push(key) ?? 0);
    }
    marks.set(value, own);
    return { value, range: spanOf(source, own), weight };
  }

  function list(source: YAMLSeq): Converted {
    const value: unknown[] = [];
    const own: Marks = { keys: undefined, ranges: [] };
    let weight = 1;
    for (const item of source.items) {
      const entry = node(item as Node | null);
      weight += entry.weight;
      record(own, entry.range, entry, value.push(entry.value));
    }
    marks.set(value, own);
    return { value, range: spanOf(source, own), weight };
  }
}

interface Converted {
  readonly value: unknown;
  readonly range: Range;
  /** How many values it holds when aliases are written out. */
  readonly weight: number;
  /** For an alias: what it names. */
  readonly anchor?: Anchor;
}

function record(marks: Marks, key: Range, { range, anchor }: Converted, count: number): void {
  marks.ranges.push(key.start, key.end, range.start, range.end);
  if (anchor === undefined) return;
  marks.anchors ??= new Map();
  marks.anchors.set(count - 1, anchor);
}

/** The tags of YAML 1.2's core schema, which say what a value is anyway (section 10.3). */
const coreTags: ReadonlySet<string> = new Set(
  ['map', 'seq', 'str', 'null', 'bool', 'int', 'float'].map((name) => `tag:yaml.org,2002:${name}`),
);

function valueMistake(source: Node): SyntaxMistake | undefined {
  const range = rangeOf(source);
  const { tag } = source as { readonly tag?: string };
  if (tag !== undefined && !coreTags.has(tag))
    return {
      code: 'unknown-tag',
      range,
      message: 'A tag stands before the value that mail.yaml does not have',
    };
  const text = isScalar(source) && typeof source.value === 'string' ? source.value : '';
  if (halfPair.test(text))
    return {
      code: 'bad-escape',
      range,
      message: 'An escape names half of a surrogate pair, which is no character',
    };
  return undefined;
}

/** A surrogate without its partner (Unicode section 3.9, D75). */
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A block collection ends with its last value, not with the line ends and comments after it. */
function spanOf(source: YAMLMap | YAMLSeq, own: Marks): Range {
  const range = rangeOf(source);
  return source.flow === true ? range : { start: range.start, end: own.ranges.at(-1) ?? range.end };
}

function rangeOf(source: Node): Range {
  const [start = 0, end = start] = source.range ?? [];
  return { start, end };
}
