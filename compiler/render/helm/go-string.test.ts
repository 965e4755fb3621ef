import { expect, test } from 'vitest';
import { goString } from './go-string.ts';

test.each([
  ['a', '"a"'],
  ['{{ end }}', '"{{ end }}"'],
  ['job="x"', '`job="x"`'],
  ['a\\b', '`a\\b`'],
  ['a"`b', '"a\\"`b"'],
  ['a"\rb', '"a\\"\\rb"'],
  ['a\nb', '"a\\nb"'],
  ['a"\nb', '`a"\nb`'],
])('%j is written %s', (text, written) => {
  expect(goString(text)).toBe(written);
});
