import { readFileSync, writeFileSync } from 'node:fs';
import { firstFiles } from '../../../profiles/first-files.generated.ts';
import type { ProfileName } from '../../../schema/profile-name.ts';
import { closest } from '../../diagnostic/closest.ts';
import { type FromEnv, fromEnv } from '../../from-env/from-env.ts';
import { systems } from '../../from-env/systems.ts';
import { ExitError } from '../exit-error.ts';

/** What `mailc init` is asked for. */
export interface InitRequest {
  readonly profile?: string | undefined;
  readonly fromEnv?: string | undefined;
}

/** A first mail.yaml, and where it was made from variables what is left to say about it. */
export interface FirstFile {
  readonly profile: ProfileName;
  readonly text: string;
  readonly made?: FromEnv;
}

/**
 * A first mail.yaml: the example of a profile, or what the env file of another system says.
 *
 * @throws ExitError for a profile or a file that there is not, or variables that no known system has
 */
export function firstFile({ profile, fromEnv: file }: InitRequest): FirstFile {
  const name = profile === undefined ? undefined : knownProfile(profile);
  if (file !== undefined) {
    const made = fromEnv(readText(file), name);
    if (made === undefined) throw noneKnown(file);
    return { profile: made.profile, text: made.text, made };
  }
  if (name !== undefined) return { profile: name, text: firstFiles[name] };
  throw new ExitError(
    'there is neither a profile nor an env file to begin with',
    `Give --profile with one of ${Object.keys(firstFiles).join(', ')}, or --from-env with the env file of the old system.`,
  );
}

/**
 * Writes a file that does not exist yet.
 *
 * @throws ExitError when it exists, or cannot be written
 */
export function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw code === 'EEXIST'
      ? new ExitError(
          `${file} exists already`,
          'It is never overwritten: choose another name with -o, or --stdout.',
        )
      : new ExitError(`${file} cannot be written (${code})`, 'Choose another place with -o.');
  }
}

function knownProfile(name: string): ProfileName {
  if (Object.hasOwn(firstFiles, name)) return name as ProfileName;
  const names = Object.keys(firstFiles);
  const near = closest(name, names);
  throw new ExitError(
    `there is no profile "${name}"`,
    near === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${near}?`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new ExitError(
      `cannot read ${file}: ${code === 'ENOENT' ? 'there is no such file' : code}`,
      'Give the path of the env file, or - for standard input.',
    );
  }
}

const noneKnown = (file: string): ExitError =>
  new ExitError(
    `${file} sets no variable of a mail system that is known here`,
    `Known are those of ${systems.map(({ title }) => title).join(', ')}; --profile NAME writes a file to begin with.`,
  );
