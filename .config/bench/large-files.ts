import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LargeShape, largeShapes, largeSpecOf } from '../../compiler/testing/large-shapes.ts';
import { measureNode } from './measure.ts';
import { median } from './median.ts';
import type { Part } from './part.ts';

const SERIES = [
  [1_000, 5],
  [10_000, 3],
  [100_000, 1],
] as const;

/** Files with mistakes do not compile: what is measured is how long it takes to say so. */
const broken: ReadonlySet<LargeShape> = new Set(['mistakes', 'unknown keys']);

export const largeFiles: Part = {
  name: 'large-files',
  what: 'time and memory by what grows in mail.yaml (aim: linear; 100,000 of each under 5 s and 1024 MiB)',
  run(scratch, print) {
    for (const shape of largeShapes) {
      let previous: number | undefined;
      for (const [count, runs] of SERIES) {
        const spec = join(scratch, `${count}.yaml`);
        writeFileSync(spec, largeSpecOf(shape, count));
        const command = broken.has(shape) ? ['check', spec] : ['compile', spec, '-o', join(scratch, shape)];
        const measured = Array.from({ length: runs }, () =>
          measureNode(['dist/mailc.js', ...command], scratch, broken.has(shape) ? 1 : 0),
        );
        const ms = median(measured.map((run) => run.ms));
        const mib = Math.max(...measured.map((run) => run.mib));
        const growth = previous === undefined ? '' : `, ${(ms / previous).toFixed(1)} times the row above`;
        print(`${count} ${shape}: ${(ms / 1000).toFixed(2)} s, ${mib.toFixed(0)} MiB${growth}`);
        previous = ms;
      }
    }
  },
};
