import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import { lineIndex } from './line-index.ts';
import { locate } from './locate.ts';
import type { MarkedValue, Range } from './marks.ts';
import { type FullReading, readFull } from './read-full.ts';
import { readMarks } from './read-marks.ts';
import { readValues } from './read-values.ts';
import type { Source } from './source.ts';
import type { Location, SpecDocument } from './spec-document.ts';
import { syntaxCodes } from './syntax-codes.ts';
import type { SyntaxMistake } from './syntax-mistake.ts';

/** Reads the text of a mail.yaml. Never throws: mistakes of syntax are in `diagnostics`. */
export function parseSpec({ text, file }: Source): SpecDocument {
  const quick = readValues(text);
  const reading: FullReading | undefined = quick === undefined ? readFull(text) : undefined;
  let marked: MarkedValue | undefined = reading?.marked;
  const placeOfRange = lineIndex(text, file);
  return {
    text,
    file,
    value: quick === undefined ? marked?.value : quick.value,
    broken: quick === undefined && marked === undefined,
    diagnostics: (reading?.mistakes ?? []).map((mistake) => toDiagnostic(mistake, placeOfRange)),
    placeOf: (path, part = 'value') => {
      if (quick !== undefined) marked ??= readMarks(text);
      return placeOf(marked, placeOfRange, path, part);
    },
  };
}

function placeOf(
  marked: MarkedValue | undefined,
  placeOfRange: (range: Range) => Place,
  path: Parameters<SpecDocument['placeOf']>[0],
  part: 'key' | 'value',
): Location {
  if (marked === undefined) return { place: placeOfRange({ start: 0, end: 0 }), related: [] };
  const { range, anchors, origin } = locate(marked, path, part);
  const related = anchors.map((anchor) => ({
    message: `the anchor "&${anchor.name}" that the alias repeats`,
    place: placeOfRange(anchor.range),
  }));
  if (origin !== undefined) related.push({ message: 'the value itself', place: placeOfRange(origin) });
  return { place: placeOfRange(range), related };
}

function toDiagnostic(mistake: SyntaxMistake, placeOfRange: (range: Range) => Place): Diagnostic {
  const { why, help } = syntaxCodes[mistake.code];
  const { related } = mistake;
  return {
    id: `syntax/${mistake.code}`,
    severity: 'error',
    message: mistake.message,
    why,
    help,
    path: [],
    place: placeOfRange(mistake.range),
    ...(related && {
      related: [{ message: related.message, place: placeOfRange(related.range) }],
    }),
  };
}
