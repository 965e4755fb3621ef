import { expect, test } from 'vitest';
import type { ConfigFile } from '../../model/kubernetes.ts';
import { inObjects, MOST_OBJECT_BYTES } from './config-parts.ts';

const file = (path: string, text: string): ConfigFile => ({ key: path.replaceAll('/', '.'), path, text });
const MOST = MOST_OBJECT_BYTES;

test('small files are one object, in their order', () => {
  const files = [file('main.cf', 'a'), file('tables/aliases', ''), file('master.cf', 'b')];
  expect(inObjects(files)).toEqual([files]);
});

test('no files are no object', () => {
  expect(inObjects([])).toEqual([]);
});

test.each([
  ['short lines', 'user@example.com user@example.com\n'.repeat(90_000)],
  ['no line end at the end', `${'a b\n'.repeat(400_000)}last`],
  ['one line', 'x'.repeat(2 * MOST + 7)],
  ['one line of two-byte characters', 'ü'.repeat(MOST)],
  ['one line of pairs of UTF-16', `y${'\u{1f4e8}'.repeat(MOST / 3)}`],
])('a large file with %s comes in parts that are all of it', (_what, text) => {
  const groups = inObjects([file('main.cf', 'before'), file('tables/big', text), file('z', 'behind')]);
  const parts = groups.flat();
  for (const group of groups) {
    const bytes = group.reduce((sum, each) => sum + Buffer.byteLength(each.key + each.text), 0);
    expect(bytes).toBeLessThanOrEqual(MOST);
  }
  const big = parts.filter(({ path }) => path.startsWith('tables/big'));
  expect(big.length).toBeGreaterThan(1);
  expect(big.map(({ path }) => path)).toEqual(big.map((_, index) => `tables/big.part-000${index + 1}`));
  expect(big.map((each) => each.text).join('')).toBe(text);
  expect(parts.at(-1)?.text).toBe('behind');
});

test('parts end with lines', () => {
  const parts = inObjects([file('big', 'user@example.com user@example.com\n'.repeat(90_000))]).flat();
  expect(parts.filter(({ text }) => !text.endsWith('\n'))).toEqual([]);
});
