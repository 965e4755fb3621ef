import { existsSync } from 'node:fs';
import type { Source } from '../../parse/source.ts';
import { ExitError } from '../exit-error.ts';
import { readSource } from '../read-source.ts';
import { readRevision } from './read-revision.ts';

/** The two texts that are compared. */
export interface Sides {
  readonly before: Source;
  readonly after: Source;
}

/**
 * Reads both sides: `OLD NEW` are two files; `REV` and `REV..REV` are revisions of a file in git, against the file on disk or
 * each other, and the file comes after them (default: mail.yaml); one file alone is both sides, for two profiles or
 * platforms of it.
 *
 * @param alone - whether one file may be both sides
 * @throws ExitError where a side cannot be read
 */
export function readSides(words: readonly string[], alone: boolean): Sides {
  const [first = '', second, ...more] = words;
  if (more.length > 0) throw new ExitError('there are two sides to compare', usage);
  if (isFile(first)) {
    if (second !== undefined) return { before: readSource(first), after: readSource(second) };
    if (!alone) throw new ExitError(`${first} is one file: nothing to compare it with`, usage);
    const source = readSource(first);
    return { before: source, after: source };
  }
  if (second === undefined && /\.ya?ml$|\//.test(first) && !first.includes('..') && !first.includes(':'))
    throw new ExitError(`cannot read ${first}: there is no such file`, usage);
  return revisions(first, second ?? 'mail.yaml');
}

const usage = 'Give two files, or a revision of git and then the file: mailc diff main..HEAD -- mail.yaml.';

const isFile = (word: string): boolean => word === '-' || existsSync(word);

function revisions(range: string, file: string): Sides {
  const [old = '', wanted] = range.split(/\.\.\.?/);
  const before = readRevision(old === '' ? 'HEAD' : old, file);
  if (wanted === undefined) return { before, after: readSource(file) };
  return { before, after: readRevision(wanted === '' ? 'HEAD' : wanted, file) };
}
