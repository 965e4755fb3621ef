import type { Place, Position } from '../diagnostic/diagnostic.ts';
import type { Range } from './marks.ts';

/** Turns offsets into lines and columns. The lines are counted when the first offset is asked for. */
export function lineIndex(text: string, file: string): (range: Range) => Place {
  let starts: readonly number[] | undefined;
  return (range) => {
    starts ??= lineStarts(text);
    return {
      file,
      start: position(starts, range.start),
      end: position(starts, range.end),
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
