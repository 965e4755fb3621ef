import { expect, test } from 'vitest';
import { refusedValues, usedValues } from '../../images/testing/secret-values.ts';
import { readSecretLine } from './secret-line.ts';

test.each(usedValues)('$name is taken as it stands', ({ content, means }) => {
  expect(readSecretLine(content)).toEqual({ secret: means });
});

test.each(refusedValues)('$name is refused in the words of the images', ({ content, refused }) => {
  const line = readSecretLine(content);
  if ('secret' in line) throw new Error('it is taken');
  expect(line.wrong.replace('is empty', 'is missing or empty')).toMatch(refused ?? /^$/);
  expect(line.wrong + line.remedy).not.toContain('gehe');
});

test('a limit counts bytes, and the line end is not counted', () => {
  expect(readSecretLine(Buffer.from(`${'ü'.repeat(500)}\r\n`))).toEqual({ secret: 'ü'.repeat(500) });
  expect(readSecretLine(Buffer.from(`${'ü'.repeat(500)}x`))).toMatchObject({
    wrong: 'has more than 1000 bytes',
  });
});
