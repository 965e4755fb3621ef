import { expect, it } from 'vitest';
import { checkSource } from '../check-source.ts';
import { largeShapes, largeSpecOf } from './large-shapes.ts';

it.each(largeShapes)('%s: a file of each shape has only the findings that it is made for', (shape) => {
  const { diagnostics } = checkSource({ text: largeSpecOf(shape, 50), file: 'mail.yaml' });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(shape === 'mistakes' || shape === 'unknown keys' ? 50 : 0);
});
