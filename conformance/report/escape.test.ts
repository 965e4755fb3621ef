import { expect, test } from 'vitest';
import { escaped } from './escape.ts';

test.each([
  ['an escape sequence', '\u001b]0;pass\u0007', '\\x1b]0;pass\\x07'],
  ['C1 control', 'a\u009bK', 'a\\x9bK'],
  ['line ends and tab', 'a\r\n\tb', 'a\\r\\n\\tb'],
  ['delete and NUL', '\u007f\u0000', '\\x7f\\x00'],
  ['direction override', 'a\u202eb\u2066c', 'a\\u{202e}b\\u{2066}c'],
  ['zero width and byte order mark', '\u200b\ufeff', '\\u{200b}\\u{feff}'],
  ['lone surrogate', 'x\ud800y', 'x\\u{d800}y'],
  ['line and paragraph separator', '\u2028\u2029', '\\u{2028}\\u{2029}'],
  ['ordinary text', 'naïve ✓ 𝒙', 'naïve ✓ 𝒙'],
])('%s', (_name, text, safe) => {
  expect(escaped(text)).toBe(safe);
});
