import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProfileTree } from '../output/plan-write.ts';
import { writeTrees } from '../output/trees.ts';

/** A tree of files of a profile, by path. */
export const tree = (files: Readonly<Record<string, string>>, profile = 'server'): ProfileTree => ({
  profile,
  tree: new Map(Object.entries(files)),
});

/** An output folder in a temporary folder of its own, for the tests that write to it and damage it. */
export class OutputFolder {
  /** The temporary folder, in which the output folder is made by the first write. */
  readonly home: string = mkdtempSync(join(tmpdir(), 'mailc-'));
  readonly path: string = join(this.home, 'out');

  /** Writes trees as `mailc compile` does. */
  compile(...trees: readonly ProfileTree[]): void {
    writeTrees(this.path, trees, true);
  }

  /** Writes one file below the output folder. */
  put(path: string, text: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  /** Every file below the output folder with its content; the manifests are left out. */
  found(): Readonly<Record<string, string>> {
    if (!existsSync(this.path)) return {};
    const names = readdirSync(this.path, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.endsWith('.mailc.json') && statSync(join(this.path, name)).isFile())
      .sort();
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(this.path, name), 'utf8')]));
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
