import type { Place, Position } from '../diagnostic/diagnostic.ts';
import type { Range } from './marks.ts';

/**
 * Turns offsets into lines and columns. The lines are counted when the first offset is asked for. An offset outside of the
 * text, which a parser may give for something that is missing, becomes the nearest one inside.
 */
export function lineIndex(text: string, file: string): (range: Range) => Place {
  let starts: readonly number[] | undefined;
  const inside = (offset: number): number => Math.min(Math.max(offset, 0), text.length);
  return (range) => {
    starts ??= lineStarts(text);
    const start = inside(range.start);
    return {
      file,
      start: position(starts, start),
      end: position(starts, Math.max(start, inside(range.end))),
    };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function position(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { offset, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
