import { existsSync, statSync } from 'node:fs';
import type { Source } from '../../parse/source.ts';
import { ExitError } from '../exit-error.ts';
import { readSource } from '../read-source.ts';
import { readRevision } from './read-revision.ts';

/** The two sides that are compared. */
export interface Sides {
  readonly before: SideInput;
  readonly after: SideInput;
}

/** A mail.yaml with its path in the working tree, or a folder that `mailc compile -o` wrote. */
export type SideInput =
  | { readonly kind: 'spec'; readonly source: Source; readonly path: string }
  | { readonly kind: 'trees'; readonly folder: string };

/** What messages call a side. */
export const sideName = (side: SideInput): string => (side.kind === 'trees' ? side.folder : side.source.file);

/**
 * Reads both sides: `OLD NEW` are two files, or folders of compiled trees; `REV` and `REV..REV` are revisions of a file in
 * git, against the file on disk or each other, and the file comes after them (default: mail.yaml); one file alone is both
 * sides, for two profiles or platforms of it.
 *
 * @param alone - whether one file may be both sides
 * @throws ExitError where a side cannot be read
 */
export function readSides(words: readonly string[], alone: boolean): Sides {
  const [first = '', second, ...more] = words;
  if (more.length > 0) throw new ExitError('there are two sides to compare', usage);
  if (isThere(first)) {
    if (second !== undefined) return { before: onDisk(first), after: onDisk(second) };
    if (!alone) throw new ExitError(`${first} is one side: nothing to compare it with`, usage);
    const both = onDisk(first);
    return { before: both, after: both };
  }
  if (second === undefined && /\.ya?ml$|\//.test(first) && !first.includes('..') && !first.includes(':'))
    throw new ExitError(`cannot read ${first}: there is no such file`, usage);
  return revisions(first, second ?? 'mail.yaml');
}

const usage = 'Give two files, or a revision of git and then the file: mailc diff main..HEAD -- mail.yaml.';

const isThere = (word: string): boolean => word === '-' || existsSync(word);

function onDisk(path: string): SideInput {
  if (existsSync(path) && statSync(path).isDirectory()) return { kind: 'trees', folder: path };
  return { kind: 'spec', source: readSource(path), path };
}

function revisions(range: string, path: string): Sides {
  const [old = '', wanted] = range.split(/\.\.\.?/);
  const revision = (name: string): SideInput => ({
    kind: 'spec',
    source: readRevision(name === '' ? 'HEAD' : name, path),
    path,
  });
  const before = revision(old);
  return { before, after: wanted === undefined ? onDisk(path) : revision(wanted) };
}
