import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for what the tools read and write; it goes when the tests of the file that imports this are over. */
const scratch = mkdtempSync(join(tmpdir(), 'mailc-kubernetes-'));
afterAll(() => rmSync(scratch, { recursive: true }));

let folders = 0;

/** A new folder of its own. */
export function scratchFolder(): string {
  folders += 1;
  const folder = join(scratch, `${folders}`);
  mkdirSync(folder);
  return folder;
}

/** Writes a file, with the folders above it, and gives its path. */
export function written(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** A file of values for Helm; JSON is YAML. */
export const valuesFile = (values: object): string =>
  written(join(scratchFolder(), 'values.json'), JSON.stringify(values));
