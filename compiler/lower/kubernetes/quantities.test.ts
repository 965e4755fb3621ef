import { expect, test } from 'vitest';
import { cores, quantity } from './quantities.ts';

test.each([
  [2 ** 30, '1Gi'],
  [1.5 * 2 ** 30, '1536Mi'],
  [2 ** 40, '1Ti'],
  [2 ** 50, '1024Ti'],
  [128 * 2 ** 20, '128Mi'],
  [1000, '1000'],
  [1024, '1Ki'],
])('%d bytes are %s', (bytes, text) => {
  expect(quantity(bytes)).toBe(text);
});

test('cores', () => {
  expect([100, 1000, 1500, 12_000].map(cores)).toEqual(['100m', '1', '1500m', '12']);
});
