import { expect, test } from 'vitest';
import { InternalError } from '../../diagnostic/internal-error.ts';
import { characterStrings } from './character-strings.ts';

test('cuts after 255 octets and loses none', () => {
  const text = `v=DKIM1; p=${'x'.repeat(600)}`;
  const strings = characterStrings(text).slice(1, -1).split('" "');
  expect(strings.map((string) => string.length)).toEqual([255, 255, 101]);
  expect(strings.join('')).toBe(text);
});

test('a string of exactly 255 octets stays one', () => {
  expect(characterStrings('x'.repeat(255))).toBe(`"${'x'.repeat(255)}"`);
});

test('escapes after it has cut, so that no escape is torn apart', () => {
  const text = `${'x'.repeat(254)}"\\`;
  expect(characterStrings(text)).toBe(`"${'x'.repeat(254)}\\"" "\\\\"`);
});

test.each(['a\nb', 'a\0b', 'ä', '\x7f'])('refuses %j', (text) => {
  expect(() => characterStrings(text)).toThrow(InternalError);
});
