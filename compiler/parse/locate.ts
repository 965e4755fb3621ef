import type { SpecPath } from '../../schema/spec-path.ts';
import type { Anchor, MarkedValue, Range } from './marks.ts';

/** Where a path leads in the text. */
export interface Located {
  /** The value; the alias, when the path goes through one. */
  readonly range: Range;
  /** The anchors behind the aliases on the way, outermost first. */
  readonly anchors: readonly Anchor[];
  /** The value itself, when it stands inside of an anchor's node. */
  readonly origin: Range | undefined;
}

/** Follows `path` as far as it leads. `part` says whether the key or the value of the last step is wanted. */
export function locate(root: MarkedValue, path: SpecPath, part: 'key' | 'value'): Located {
  let value = root.value;
  let range = root.range;
  let origin: Range | undefined;
  const anchors: Anchor[] = [];
  for (const [depth, step] of path.entries()) {
    const entry = entryOf(root, value, step);
    if (entry === undefined) break;
    const wantsKey = part === 'key' && depth === path.length - 1;
    const [keyStart, keyEnd, start, end] = entry.ranges;
    const found = wantsKey ? { start: keyStart, end: keyEnd } : { start, end };
    if (anchors.length === 0) range = found;
    else origin = found;
    if (!wantsKey && entry.anchor !== undefined) {
      anchors.push(entry.anchor);
      origin = undefined;
    }
    value = entry.value;
  }
  return { range, anchors, origin };
}

interface Entry {
  readonly ranges: readonly [number, number, number, number];
  readonly anchor: Anchor | undefined;
  readonly value: unknown;
}

function entryOf(root: MarkedValue, value: unknown, step: string | number): Entry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const marks = root.marks.get(value);
  const index = marks?.keys === undefined ? step : positionOf(marks.keys, String(step));
  if (marks === undefined || typeof index !== 'number' || index < 0) return undefined;
  const [keyStart, keyEnd, start, end] = marks.ranges.slice(index * 4, index * 4 + 4);
  if (keyStart === undefined || keyEnd === undefined || start === undefined || end === undefined)
    return undefined;
  return {
    ranges: [keyStart, keyEnd, start, end],
    anchor: marks.anchors?.get(index),
    value: (value as Record<string | number, unknown>)[step],
  };
}

const positions = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The position of a key. A map with many entries is indexed at the first question: there may be a finding for each. */
function positionOf(keys: readonly string[], key: string): number {
  if (keys.length < 32) return keys.indexOf(key);
  const known = positions.get(keys) ?? new Map(keys.map((name, position) => [name, position]));
  positions.set(keys, known);
  return known.get(key) ?? -1;
}
