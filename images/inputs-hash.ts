import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './plan.ts';

/** The files below a path of the context, in order, without what `.dockerignore` leaves out. */
function filesBelow(folder: string, path: string): readonly string[] {
  if (statSync(join(folder, path)).isFile()) return path.endsWith('.ts') ? [] : [path];
  return readdirSync(join(folder, path))
    .sort()
    .flatMap((name) => filesBelow(folder, `${path}/${name}`));
}

/**
 * What an image is made of, as one hash: its Dockerfile, arguments, files with their executable bit, and the
 * hashes of the steps that it builds on. An image that carries this hash need not be built again.
 */
export function inputsHash(folder: string, step: Step, hashes: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      step.dockerfile,
      step.target,
      step.args,
      step.after.map((tag) => hashes.get(tag) ?? tag),
    ]),
  );
  for (const path of new Set(
    [step.dockerfile, ...step.inputs].flatMap((input) => filesBelow(folder, input)),
  )) {
    const executable = (statSync(join(folder, path)).mode & 0o100) !== 0;
    const content = readFileSync(join(folder, path));
    hash.update(JSON.stringify([path, executable, content.length])).update(content);
  }
  return hash.digest('hex');
}
