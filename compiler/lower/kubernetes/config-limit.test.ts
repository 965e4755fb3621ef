import { expect, test } from 'vitest';
import { fitsKubernetes, MOST_CONFIG_BYTES } from './config-limit.ts';

const fits = (...texts: readonly string[]): boolean =>
  fitsKubernetes([
    { daemon: 'postfix', kind: 'ConfigMap', files: texts.map((text) => ({ key: 'a', path: 'a', text })) },
  ]);

test.each([
  [['a'.repeat(1000)], true],
  [['a'.repeat(MOST_CONFIG_BYTES)], true],
  [['a'.repeat(MOST_CONFIG_BYTES), 'a'], false],
  [['ü'.repeat(MOST_CONFIG_BYTES / 2)], true],
  [['ü'.repeat(MOST_CONFIG_BYTES / 2), 'a'], false],
  [['€'.repeat(MOST_CONFIG_BYTES / 3)], true],
  [['€'.repeat(MOST_CONFIG_BYTES / 3), '€'], false],
])('counts bytes, of all files together (case %#)', (texts, result) => {
  expect(fits(...texts)).toBe(result);
});
