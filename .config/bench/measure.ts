import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One run of a process: wall time in milliseconds and the largest resident size in MiB. */
export interface Measured {
  readonly ms: number;
  readonly mib: number;
}

/**
 * Measures node with the given arguments from outside; a run that ends with another exit status than `expected` throws,
 * because its figure would mean nothing.
 */
export function measureNode(args: readonly string[], scratch: string, expected = 0): Measured {
  const tell = join(scratch, 'tell.cjs');
  writeFileSync(
    tell,
    "process.on('exit',()=>require('fs').writeSync(3,String(process.resourceUsage().maxRSS)))",
  );
  const from = performance.now();
  const run = spawnSync(process.execPath, ['--require', tell, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const ms = performance.now() - from;
  if (run.status !== expected)
    throw new Error(`node ${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  return { ms, mib: Number(run.output[3]) / 1024 };
}
