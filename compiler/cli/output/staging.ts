import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isInside } from '../../output/manifest.ts';
import { ExitError } from '../exit-error.ts';
import type { Operation } from './operation.ts';

/** Below the output folder while a change is under way, so that every step is a rename on one file system. */
export const STAGING = '.mailc-staging';

const JOURNAL = 'journal.json';

/** A step of the journal, and whether there was a file before it. */
interface JournalEntry extends Operation {
  readonly replaces: boolean;
}
const OWNER = 'pid';

/**
 * Undoes what a killed run has left in the output folder; to be done before anything there is compared.
 *
 * @throws ExitError when another run is at work there
 */
export function recover(output: string): void {
  const staging = join(output, STAGING);
  const found = lstatSync(staging, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory())
    throw new ExitError(
      `${staging} is no folder of mailc's`,
      'Move it away, or choose another folder with -o.',
    );
  const owner = ownerOf(staging);
  if (owner !== undefined && owner !== process.pid && isRunning(owner)) {
    throw new ExitError(
      `process ${owner} is writing to ${output}`,
      `Wait for it; if it is no mailc, remove ${join(staging, OWNER)} and try again.`,
    );
  }
  rollBack(output);
}

/** Whether a killed run has left something to be undone, which the next run that writes will do. */
export function isCutOff(output: string): boolean {
  return existsSync(join(output, STAGING, JOURNAL));
}

/** Opens the staging folder, which nobody else can have open at the same time. */
export function openStaging(output: string): void {
  recover(output);
  writeDurably(join(output, STAGING, OWNER), String(process.pid));
}

/** The process that has opened the staging folder; undefined where it was killed before it could say so. */
function ownerOf(staging: string): number | undefined {
  const file = join(staging, OWNER);
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return /^[1-9][0-9]{0,9}$/.test(text) ? Number(text) : undefined;
}

/** A process of another user cannot be signalled (EPERM, kill(2)) and runs all the same. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes a file that a crash cannot leave half-written under its later name, with its mode from the first byte. */
export function writeDurably(file: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'wx', mode);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Puts the staged files in their places, and takes away those that go. When a step fails, all steps before it are undone
 * and the failure is thrown.
 */
export function commit(output: string, operations: readonly Operation[]): void {
  const staging = join(output, STAGING);
  const journal: readonly JournalEntry[] = operations.map((operation) => ({
    ...operation,
    replaces: existsSync(join(output, operation.path)),
  }));
  writeDurably(join(staging, JOURNAL), JSON.stringify(journal));
  try {
    for (const { kind, path } of operations) {
      const target = join(output, path);
      if (existsSync(target)) move(target, join(staging, 'old', path));
      if (kind === 'write') move(join(staging, 'new', path), target);
    }
  } catch (error) {
    rollBack(output);
    throw error;
  }
  for (const { path } of operations) removeEmptyFolders(output, dirname(path));
  rmSync(join(staging, JOURNAL));
  rmSync(staging, { recursive: true, force: true });
}

/**
 * Undoes a change that did not come to its end, in this process or in one that was killed. May itself be killed and begun
 * anew: a file is put back before anything is taken away, and one that was put back already is left alone.
 */
export function rollBack(output: string): void {
  const staging = join(output, STAGING);
  for (const { kind, path, replaces } of readJournal(output).toReversed()) {
    const target = join(output, path);
    const old = join(staging, 'old', path);
    if (existsSync(old)) move(old, target);
    else if (kind === 'write' && !replaces && !existsSync(join(staging, 'new', path)))
      rmSync(target, { force: true });
    removeEmptyFolders(output, dirname(path));
  }
  rmSync(staging, { recursive: true, force: true });
}

/**
 * The steps that a killed run had begun. No step is taken before the journal is whole, so a journal that cannot be read
 * means that there is nothing to undo; one that holds anything but steps inside of the output folder is not mailc's.
 *
 * @throws ExitError where the journal was not written by mailc
 */
function readJournal(output: string): readonly JournalEntry[] {
  const file = join(output, STAGING, JOURNAL);
  let entries: unknown;
  try {
    entries = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
  if (Array.isArray(entries) && entries.every((entry) => isEntry(output, entry))) return entries;
  throw new ExitError(
    `${file} is not the list of steps that mailc keeps there while it writes`,
    `Remove ${join(output, STAGING)} and run mailc again; what it is about to write is not yet in place.`,
  );
}

function isEntry(output: string, entry: unknown): entry is JournalEntry {
  if (typeof entry !== 'object' || entry === null) return false;
  const { kind, path, replaces } = entry as Readonly<Record<string, unknown>>;
  return (
    (kind === 'write' || kind === 'remove') &&
    typeof path === 'string' &&
    typeof replaces === 'boolean' &&
    isInside(path) &&
    !throughLink(output, path)
  );
}

/** Whether a folder on the way to a file is a symbolic link, which may lead out of the output folder. */
function throughLink(output: string, path: string): boolean {
  const parts = path.split('/');
  return parts.some((_, depth) =>
    lstatSync(join(output, ...parts.slice(0, depth + 1)), { throwIfNoEntry: false })?.isSymbolicLink(),
  );
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

function removeEmptyFolders(output: string, folder: string): void {
  if (folder === '.' || !existsSync(join(output, folder))) return;
  try {
    rmdirSync(join(output, folder));
  } catch {
    return;
  }
  removeEmptyFolders(output, dirname(folder));
}
