import { readFileSync, readSync } from 'node:fs';
import type { Source } from '../parse/source.ts';
import { ExitError } from './exit-error.ts';

/** The largest mail.yaml that is read: well above 100,000 mailboxes. */
const largest = 256 * 1024 * 1024;

/** Reads mail.yaml; `-` reads standard input. */
export function readSource(file: string): Source {
  const bytes = readBytes(file);
  const name = file === '-' ? '<stdin>' : file;
  if (bytes.length > largest)
    throw new ExitError(`${name} is larger than 256 MiB`, 'That cannot be a mail.yaml.');
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      file: name,
    };
  } catch {
    throw new ExitError(`${name} is not UTF-8 text`, 'Save it as UTF-8.');
  }
}

function readBytes(file: string): Buffer {
  try {
    return file === '-' ? readInput() : readFileSync(file);
  } catch (error) {
    throw new ExitError(
      `cannot read ${file}: ${reasonOf(error)}`,
      'Give the path of your mail.yaml, or - for standard input.',
    );
  }
}

/** All of standard input, which another program may have set to answer EAGAIN while nothing is there yet (read(2)). */
function readInput(): Buffer {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    try {
      const length = readSync(0, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(chunks);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EISDIR':
      return 'it is a directory';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    default:
      return code ?? 'unknown reason';
  }
}
