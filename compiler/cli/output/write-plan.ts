import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WritePlan } from './plan-write.ts';
import { commit, openStaging, rollBack, STAGING, writeDurably } from './staging.ts';
import { onDisk } from './write-failure.ts';

/**
 * Carries out a plan: afterwards the output folder is what was planned, or, when anything fails, what it was before.
 * Nothing in here waits for anything, so a signal is taken after the last step and never between two.
 *
 * @throws ExitError when the file system refuses
 */
export function writePlan(output: string, { operations, contents }: WritePlan): void {
  if (operations.length === 0) return;
  const hold = (): void => undefined;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hold);
  try {
    onDisk(output, () => {
      stage(output, contents);
      commit(output, operations);
    });
  } finally {
    for (const signal of signals) process.off(signal, hold);
  }
}

function stage(output: string, contents: WritePlan['contents']): void {
  mkdirSync(output, { recursive: true });
  openStaging(output);
  try {
    for (const [path, text] of contents)
      writeDurably(join(output, STAGING, 'new', path), text, modeOf(join(output, path), text));
  } catch (error) {
    rollBack(output);
    throw error;
  }
}

/** Passwords and their hashes are for their owner only; whoever has taken rights from a file finds them taken still. */
function modeOf(target: string, text: string): number {
  const mode = holdsPasswords(text) ? 0o600 : 0o644;
  const there = lstatSync(target, { throwIfNoEntry: false });
  return there?.isFile() === true ? there.mode & mode : mode;
}

/** Whether a line has a password with its scheme, as passwd-file has it: `user:{SCHEME}…` (doc.dovecot.org, passwd-file). */
const holdsPasswords = (text: string): boolean =>
  /(?:^|[\s"'])[^\s:]+:\{(?!SECRET\})[A-Z][A-Z0-9.-]*\}/m.test(text);
