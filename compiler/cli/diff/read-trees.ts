import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { TreeSide } from '../../diff/side.ts';
import { MANIFEST } from '../../output/manifest.ts';
import { ExitError } from '../exit-error.ts';
import { readWritten } from '../output/read-written.ts';

/**
 * The trees of a folder that `mailc compile -o` wrote, or of one profile's folder in it: the files that their manifests have.
 *
 * @param wanted - names of profiles; all where undefined
 * @throws ExitError where no tree is there
 */
export function readTrees(folder: string, wanted: readonly string[] | undefined): readonly TreeSide[] {
  const found = isTree(folder)
    ? [folder]
    : readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && isTree(join(folder, entry.name)))
        .map(({ name }) => join(folder, name))
        .sort();
  if (found.length === 0)
    throw new ExitError(
      `${folder} holds no tree that mailc wrote`,
      'Give the folder of mailc compile -o, or the folder of one profile in it.',
    );
  return found
    .map((path) => ({ name: basename(resolve(path)), path }))
    .filter(({ name }) => wanted === undefined || wanted.includes(name))
    .map(({ name, path }) => ({ name, tree: readWritten(path, new Map()).files }));
}

const isTree = (folder: string): boolean => existsSync(join(folder, MANIFEST));
