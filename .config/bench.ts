import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coldCompile } from './bench/cold-compile.ts';
import { firstMessage } from './bench/first-message.ts';
import { imageSizes } from './bench/image-sizes.ts';
import { largeFiles } from './bench/large-files.ts';
import { memoryLimits } from './bench/memory-limits.ts';
import { memoryOfProfiles } from './bench/memory-of-profiles.ts';
import type { Part } from './bench/part.ts';
import { signedRelay } from './bench/signed-relay.ts';
import { startToBanner } from './bench/start-to-banner.ts';

const parts: readonly Part[] = [
  coldCompile,
  largeFiles,
  startToBanner,
  firstMessage,
  signedRelay,
  memoryOfProfiles,
  memoryLimits,
  imageSizes,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  const list = parts.map(({ name, what }) => `  ${name.padEnd(16)} ${what}\n`).join('');
  process.stderr.write(`npm run bench [-- PART...]; needs the images: mailc images build --world\n${list}`);
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'mailc-bench-'));
try {
  for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    process.stdout.write(`${part.name}: ${part.what}\n`);
    await part.run(scratch, (line) => process.stdout.write(`  ${line}\n`));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
