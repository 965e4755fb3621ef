import type { Diagnostic } from '../diagnostic/diagnostic.ts';

type Mend = (text: string, start: number, end: number, message: string) => string;

const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end);
const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number =>
  text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
const withoutLine: Mend = (text, start) =>
  replaced(text, lineStart(text, start), lineEnd(text, start) + 1, '');
const quoted: Mend = (text, start) => {
  const end = lineEnd(text, start);
  return replaced(text, start, end, `'${text.slice(start, end)}'`);
};

/** What each help about YAML tells to do with the text, by the last part of its id. */
const mends: Readonly<Record<string, Mend>> = {
  'alias-loop': (text, start, end) => replaced(text, start, end, '{}'),
  'bad-escape': (text, start) => replaced(text, start, start, '\\'),
  'bad-indent': (text, start) => {
    const at = lineStart(text, start);
    const above = /^ */.exec(text.slice(lineStart(text, at - 1)))?.[0] ?? '';
    return replaced(text, at, at + (/^ */.exec(text.slice(at))?.[0].length ?? 0), above);
  },
  'bad-key': (text, start) => {
    const at = lineStart(text, start);
    return replaced(text, at, lineEnd(text, lineEnd(text, start) + 1), 'publish: 127.0.0.1');
  },
  'bad-scalar': quoted,
  'duplicate-key': withoutLine,
  'merge-key': (text) => text.replace(/:\n\s*<<: (\*\w+)/g, ': $1'),
  'missing-character': (text, start, _, message) => {
    const character = /by `(.)`/.exec(message)?.[1] ?? '';
    const end = text.slice(0, start).trimEnd().length;
    return replaced(text, end, end, character);
  },
  'other-version': (text) => text.replace(/^%YAML .*\n(---\n)?/m, ''),
  'reserved-key': (text, start, end) => replaced(text, start, end, 'someone'),
  'several-documents': (text, start) => text.slice(0, start).replace(/\n---\s*$/, '\n'),
  tab: (text) => text.replace(/\t/g, '  '),
  'other-blank': (text) => text.replace(/^[\u00a0 ]+/gm, (blanks) => ' '.repeat(blanks.length)),
  'too-deep': withoutLine,
  'too-many-aliases': (text) => text.replace(/\*\w+/g, '1'),
  'unexpected-token': (text, start, end) => replaced(text, start, end, ''),
  'unknown-alias': quoted,
  'unknown-tag': (text, start, end) => replaced(text, start, end, ''),
};

/** The text after what the help of a finding about YAML tells. */
export function syntaxMended(text: string, { id, place, message }: Diagnostic): string {
  const mend = mends[id.slice('syntax/'.length)];
  if (mend === undefined || place === undefined) return text;
  return mend(text, place.start.offset, place.end.offset, message);
}
