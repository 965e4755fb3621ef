import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ExitError } from '../exit-error.ts';
import type { Operation } from './operation.ts';

/** Below the output folder while a change is under way, so that every step is a rename on one file system. */
export const STAGING = '.mailc-staging';

const JOURNAL = 'journal.json';
const OWNER = 'pid';

/**
 * Undoes what a killed run has left in the output folder; to be done before anything there is compared.
 *
 * @throws ExitError when another run is at work there
 */
export function recover(output: string): void {
  const staging = join(output, STAGING);
  if (!existsSync(staging)) return;
  const owner = ownerOf(staging);
  if (owner !== undefined && owner !== process.pid && isRunning(owner)) {
    throw new ExitError(
      `process ${owner} is writing to ${output}`,
      `Wait for it; if it is no mailc, remove ${join(staging, OWNER)} and try again.`,
    );
  }
  rollBack(output);
}

/** Opens the staging folder, which nobody else can have open at the same time. */
export function openStaging(output: string): void {
  recover(output);
  writeDurably(join(output, STAGING, OWNER), String(process.pid));
}

function ownerOf(staging: string): number | undefined {
  const file = join(staging, OWNER);
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Writes a file that a crash cannot leave half-written under its later name. */
export function writeDurably(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'wx');
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
  writeDurably(join(staging, JOURNAL), JSON.stringify(operations));
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

/** Undoes a change that did not come to its end, in this process or in one that was killed. */
export function rollBack(output: string): void {
  const staging = join(output, STAGING);
  for (const { kind, path } of journalOf(staging).toReversed()) {
    const target = join(output, path);
    if (kind === 'write' && !existsSync(join(staging, 'new', path))) rmSync(target, { force: true });
    if (existsSync(join(staging, 'old', path))) move(join(staging, 'old', path), target);
    removeEmptyFolders(output, dirname(path));
  }
  rmSync(staging, { recursive: true, force: true });
}

/** No step is taken before the journal is whole, so half a journal means that there is nothing to undo. */
function journalOf(staging: string): readonly Operation[] {
  try {
    return JSON.parse(readFileSync(join(staging, JOURNAL), 'utf8')) as readonly Operation[];
  } catch {
    return [];
  }
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
