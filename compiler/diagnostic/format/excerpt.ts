import type { Place } from '../diagnostic.ts';
import { hide, maskLine } from '../mask-secrets.ts';
import { visible } from '../visible.ts';

/** The line of a place, and the marks to print below it. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Blanks and carets, as wide as `text` up to the end of the place. */
  readonly marks: string;
}

const widest = 100;
const before = 40;

/** Cuts the line of a place out of the text, with secrets hidden and invisible characters escaped. */
export function excerpt(source: string, place: Place, hideValue: boolean): Excerpt {
  const start = place.start.offset - (place.start.column - 1);
  const newline = source.indexOf('\n', start);
  const line = source.slice(start, newline === -1 ? source.length : newline).replace(/\r$/, '');
  const from = Math.min(place.start.column - 1, line.length);
  const sameLine = place.end.line === place.start.line;
  const to = Math.max(sameLine ? Math.min(place.end.column - 1, line.length) : line.trimEnd().length, from);
  const safe = maskLine(source, start, line);
  const masked = hideValue ? hide(safe, from, to) : safe;
  const cut = line.length > widest && from > before ? from - before : 0;
  const shown = masked.slice(cut, cut + widest);
  const marked = shown.slice(from - cut, to - cut);
  return {
    line: place.start.line,
    text: visible(`${cut > 0 ? '…' : ''}${shown}${cut + widest < line.length ? '…' : ''}`),
    marks:
      ' '.repeat(visible(shown.slice(0, from - cut)).length + (cut > 0 ? 1 : 0)) +
      '^'.repeat(Math.max(1, visible(marked).length)),
  };
}
