import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../compiler/compile.ts';
import { files, root } from './sources.ts';

const examples = files('.md')
  .filter((path) => !path.startsWith('fixtures/'))
  .flatMap((path) => {
    const blocks = readFileSync(join(root, path), 'utf8').matchAll(/```yaml\n(version: 1\n[\s\S]*?)```/g);
    return [...blocks].map((block, index) => ({ name: `${path} ${index + 1}`, text: block[1] ?? '' }));
  });

it('finds the examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2);
});

it.each(examples)('the example $name has no error', ({ name, text }) => {
  const errors = check({ text, file: name }, {}).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
});
