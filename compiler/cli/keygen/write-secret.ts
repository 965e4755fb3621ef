import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ExitError } from '../exit-error.ts';

/**
 * Writes a secret that does not exist yet, for its owner's eyes only.
 *
 * @throws ExitError when the file exists, or cannot be written
 */
export function writeSecret(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unwritable(dirname(file), error);
  }
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
    chmodSync(file, 0o600);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw unwritable(file, error);
    throw new ExitError(
      `${file} exists already`,
      'A key in use is never overwritten: choose another selector, or move it away.',
    );
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

const unwritable = (place: string, error: unknown): unknown =>
  error instanceof Error && 'code' in error
    ? new ExitError(`${place} cannot be written (${String(error.code)})`, 'Choose another folder with --out.')
    : error;
