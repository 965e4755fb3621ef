import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeSpec } from '../../compiler/testing/large-spec.ts';
import { measureNode } from './measure.ts';
import { median } from './median.ts';
import type { Part } from './part.ts';

const SERIES = [
  [1_000, 7],
  [10_000, 5],
  [100_000, 3],
] as const;

export const manyMailboxes: Part = {
  name: 'many-mailboxes',
  what: 'time and memory of a compile by mailboxes (aim: linear; 100,000 under 5 s and 1024 MiB)',
  run(scratch, print) {
    let previous: number | undefined;
    for (const [count, runs] of SERIES) {
      const spec = join(scratch, `${count}.yaml`);
      writeFileSync(spec, largeSpec(count));
      const measured = Array.from({ length: runs }, () =>
        measureNode(['dist/mailc.js', 'compile', spec, '-o', join(scratch, `${count}`)], scratch),
      );
      const ms = median(measured.map((run) => run.ms));
      const mib = Math.max(...measured.map((run) => run.mib));
      const growth = previous === undefined ? '' : `, ${(ms / previous).toFixed(1)} times the row above`;
      print(`${count} mailboxes: ${(ms / 1000).toFixed(2)} s, ${mib.toFixed(0)} MiB${growth}`);
      previous = ms;
    }
  },
};
