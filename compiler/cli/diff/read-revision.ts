import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Source } from '../../parse/source.ts';
import { ExitError } from '../exit-error.ts';

/**
 * A file as a revision of git has it.
 *
 * @throws ExitError where there is no git, no such revision, or no such file in it
 */
export function readRevision(revision: string, file: string): Source {
  if (revision.startsWith('-'))
    throw new ExitError(`"${revision}" is no revision`, 'A revision does not begin with a dash.');
  const folder = dirname(file);
  if (!existsSync(folder))
    throw new ExitError(`there is no folder ${folder}`, 'Give the path of the file as it is today.');
  git(
    folder,
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    `git has no revision "${revision}" here`,
  );
  const text = git(folder, ['show', `${revision}:./${basename(file)}`], `${revision} has no file ${file}`);
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text),
      file: `${revision}:${file}`,
    };
  } catch {
    throw new ExitError(`${revision}:${file} is not UTF-8 text`, 'It cannot be a mail.yaml.');
  }
}

function git(folder: string, args: readonly string[], failure: string): Buffer {
  const { status, stdout, error } = spawnSync('git', ['-C', folder, ...args], {
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ExitError(
      missing ? 'there is no git at hand' : `git does not run: ${error.message}`,
      'Compare two files instead.',
    );
  }
  if (status !== 0) throw new ExitError(failure, 'Look at it with git log, in the folder of the file.');
  return stdout;
}
