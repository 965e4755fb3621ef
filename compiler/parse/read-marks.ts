import { EVENT_ID, type Event, getScalarValue, parseEvents } from 'js-yaml';
import type { MarkedValue, Marks, Range } from './marks.ts';

/**
 * Where everything stands in a text that `readValues` could read: one pass over the parser's events, so that a finding in
 * a large file does not cost a document of nodes. Scalars are left out of the value: only maps and lists have entries.
 */
export function readMarks(text: string): MarkedValue {
  const events = parseEvents(text, {});
  const marks = new Map<object, Marks>();
  let next = 1; // behind the event that opens the document
  const root = node();
  return { ...root, marks };

  function node(): Spot {
    const event = events[next] as Event;
    next += 1;
    switch (event.type) {
      case EVENT_ID.MAPPING:
        return map(event.start);
      case EVENT_ID.SEQUENCE:
        return list(event.start);
      default:
        return { value: undefined, range: rangeOf(event) };
    }
  }

  function map(start: number): Spot {
    const value: Record<string, unknown> = {};
    const own: Marks = { keys: [], ranges: [] };
    let end = start;
    while (open()) {
      const opening = events[next] as Event;
      const key = node();
      const name = opening.type === EVENT_ID.SCALAR ? getScalarValue(text, opening) : '';
      const entry = node();
      // An entry without a value stands where its key ends.
      const range =
        entry.range.start < key.range.end ? { start: key.range.end, end: key.range.end } : entry.range;
      own.keys?.push(name);
      own.ranges.push(key.range.start, key.range.end, range.start, range.end);
      value[name] = entry.value;
      end = range.end;
    }
    marks.set(value, own);
    return { value, range: { start, end: closing(start, end) } };
  }

  function list(start: number): Spot {
    const value: unknown[] = [];
    const own: Marks = { keys: undefined, ranges: [] };
    let end = start;
    while (open()) {
      const { range, value: item } = node();
      own.ranges.push(range.start, range.end, range.start, range.end);
      value.push(item);
      end = range.end;
    }
    marks.set(value, own);
    return { value, range: { start, end: closing(start, end) } };
  }

  /** Whether another entry follows; steps over the event that ends the collection. */
  function open(): boolean {
    if (events[next]?.type !== EVENT_ID.POP) return true;
    next += 1;
    return false;
  }

  /** The end of a collection: of its last entry, or behind the bracket that closes it. */
  function closing(start: number, end: number): number {
    const bracket = { '{': '}', '[': ']' }[text.charAt(start)];
    return bracket === undefined ? end : text.indexOf(bracket, end) + 1;
  }
}

interface Spot {
  readonly value: unknown;
  readonly range: Range;
}

/** Quotes belong to the scalar, for a caret that stands under all of it. */
function rangeOf(event: Event): Range {
  if (event.type !== EVENT_ID.SCALAR) return { start: 0, end: 0 };
  const quoted = event.style === 2 || event.style === 3 ? 1 : 0;
  return { start: event.valueStart - quoted, end: event.valueEnd + quoted };
}
