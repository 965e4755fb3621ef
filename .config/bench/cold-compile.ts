import { join } from 'node:path';
import { measureNode } from './measure.ts';
import { inPairs, ratioText } from './pairs.ts';
import type { Part } from './part.ts';

export const coldCompile: Part = {
  name: 'cold-compile',
  what: 'a cold `mailc compile` of a fixture against a bare `node -e 0` (aim: under 3 times)',
  async run(scratch, print) {
    const spec = 'fixtures/valid/mailserver/mail.yaml';
    const compile = ['dist/mailc.js', 'compile', spec, '-o', join(scratch, 'cold')];
    const measure = (args: readonly string[]) => () => measureNode(args, scratch).ms;
    await inPairs(1, measure(compile), measure(['-e', '0']));
    const pairs = await inPairs(21, measure(compile), measure(['-e', '0']));
    print(ratioText(pairs, (ms) => `${ms.toFixed(0)} ms`));
  },
};
