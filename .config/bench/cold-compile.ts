import { join } from 'node:path';
import { measureNode } from './measure.ts';
import { median } from './median.ts';

/** A cold `mailc compile` of the fixture against a bare `node -e 0`, in turn, so that a drift of the machine hits both. */
export function coldCompile(scratch: string): string {
  const bare: number[] = [];
  const compile: number[] = [];
  const ratios: number[] = [];
  const args = [
    'dist/mailc.js',
    'compile',
    'fixtures/valid/mailserver/mail.yaml',
    '-o',
    join(scratch, 'cold'),
  ];
  for (let run = -1; run < 21; run += 1) {
    const node = measureNode(['-e', '0'], scratch).ms;
    const mailc = measureNode(args, scratch).ms;
    if (run < 0) continue;
    bare.push(node);
    compile.push(mailc);
    ratios.push(mailc / node);
  }
  return `cold compile of the fixture: ${median(ratios).toFixed(2)} times a bare node (aim: under 3); ${median(compile).toFixed(0)} ms against ${median(bare).toFixed(0)} ms, 21 pairs`;
}
