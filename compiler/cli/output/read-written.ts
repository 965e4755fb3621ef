import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FileTree } from '../../output/file-tree.ts';
import { MANIFEST, manifestPaths } from '../../output/manifest.ts';
import { ExitError } from '../exit-error.ts';

/** What a profile's folder holds of the files that mailc wrote there, or would write there now. */
export interface Written {
  /** The files that are there, of those in the manifest and those that are wanted. */
  readonly files: FileTree;
  /** The paths that the manifest has. */
  readonly listed: ReadonlySet<string>;
}

/**
 * Reads a profile's folder as far as it concerns mailc; a folder that is missing is empty.
 *
 * @throws ExitError where something that is no file stands in the way, or a file cannot be read
 */
export function readWritten(folder: string, wanted: FileTree): Written {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new ExitError(
      `${folder} is a link, so mailc would write elsewhere than it says`,
      'Move the link away, or choose another folder with -o.',
    );
  const listed = listedIn(folder);
  const files = new Map<string, string>();
  for (const path of new Set([...listed, ...wanted.keys()])) {
    const text = readFile(folder, path);
    if (text !== undefined) files.set(path, text);
  }
  return { files, listed };
}

function listedIn(folder: string): ReadonlySet<string> {
  const text = readFile(folder, MANIFEST);
  if (text === undefined) return new Set();
  const paths = manifestPaths(text);
  if (paths !== undefined) return new Set(paths);
  throw new ExitError(
    `${join(folder, MANIFEST)} is not the list of files that mailc keeps there`,
    'Restore it from your repository, or remove the folder and compile again.',
  );
}

/** The content of a file, or undefined where there is none. */
function readFile(folder: string, path: string): string | undefined {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const place = join(folder, ...parts.slice(0, depth));
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (depth < parts.length ? !found.isDirectory() : !found.isFile()) {
      const kind = depth < parts.length ? 'folder' : 'file';
      throw new ExitError(
        `${place} is not a ${kind}, so mailc cannot write there`,
        'Move it away, or choose another folder with -o.',
      );
    }
  }
  return readFileSync(join(folder, path), 'utf8');
}

/** Folders of a profile of which a daemon or Helm reads every file, mailc's or not. */
const readWhole = ['postfix', 'dovecot', 'opendkim', 'helm'];

/** Files of others in the folders that are read whole, by their path below the profile's folder. */
export function strangeFiles(folder: string, wanted: FileTree): readonly string[] {
  return readWhole
    .filter((name) => existsSync(join(folder, name)))
    .flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name))),
    )
    .filter((path) => !wanted.has(path))
    .sort();
}
