import { expect, test } from 'vitest';
import { fitsHelm, MOST_HELM_BYTES } from './config-limit.ts';

const fits = (...texts: readonly string[]): boolean =>
  fitsHelm([
    {
      daemon: 'postfix',
      kind: 'ConfigMap',
      suffix: '-postfix',
      live: false,
      files: texts.map((text) => ({ key: 'a', path: 'a', text })),
    },
  ]);

test.each([
  [['a'.repeat(1000)], true],
  [['a'.repeat(MOST_HELM_BYTES)], true],
  [['a'.repeat(MOST_HELM_BYTES), 'a'], false],
  [['ü'.repeat(MOST_HELM_BYTES / 2)], true],
  [['ü'.repeat(MOST_HELM_BYTES / 2), 'a'], false],
  [['€'.repeat(MOST_HELM_BYTES / 3)], true],
  [['€'.repeat(MOST_HELM_BYTES / 3), '€'], false],
])('counts bytes, of all files together (case %#)', (texts, result) => {
  expect(fits(...texts)).toBe(result);
});
