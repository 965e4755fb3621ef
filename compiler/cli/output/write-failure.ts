import { ExitError } from '../exit-error.ts';

/**
 * Does something with the output folder.
 *
 * @throws ExitError with a remedy when the file system refuses
 */
export function onDisk<T>(output: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw writeFailure(output, error);
  }
}

/** A refusal of the file system as an error with a remedy; anything else is passed on as it is. */
function writeFailure(output: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof ExitError || !('code' in error)) return error;
  const place = 'path' in error && typeof error.path === 'string' ? error.path : output;
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ExitError(
        `${place} cannot be written`,
        `Make ${output} writable, or choose another folder with -o.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new ExitError(
        `${place} is in the way: a folder is needed there`,
        'Move it away, or choose another folder with -o.',
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new ExitError(
        `there is no room left for ${output}`,
        'Free some space and compile again; nothing has changed there.',
      );
    default:
      return new ExitError(`${output} cannot be written: ${error.message}`, 'Nothing has changed there.');
  }
}
