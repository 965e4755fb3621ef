import { existsSync, readFileSync } from 'node:fs';
import type { CompiledProfile } from '../../compile.ts';
import { ExitError } from '../exit-error.ts';

/** A line of a compiled tree. */
export interface TreePlace {
  readonly profile: CompiledProfile;
  /** Below the profile's folder; a copy in the chart or the kustomization is the file that it is a copy of. */
  readonly file: string;
  readonly line: number;
  /** What the compiled line says. */
  readonly text: string;
  /** What the file on disk says there, where that is something else. */
  readonly onDisk: string | undefined;
}

/** A file and a line of it, as messages and daemons write them. */
export const isTreePlace = (word: string): boolean => /[^:]:\d+$/.test(word);

/**
 * Finds `out/mailserver/postfix/main.cf:41` in what mail.yaml compiles to now. A path that begins below the profile's folder
 * will do.
 *
 * @throws ExitError where no profile has such a file, several have it, or it has fewer lines
 */
export function treePlace(word: string, profiles: readonly CompiledProfile[]): TreePlace {
  const [, path = '', number = ''] = /^(.+):(\d+)$/.exec(word) ?? [];
  const names = path.replaceAll('\\', '/').split('/');
  const found = profiles.flatMap((profile) => {
    const at = names.findIndex((_, index) => profile.tree.has(names.slice(index).join('/')));
    const above = names[at - 1];
    return at < 0 ? [] : [{ profile, file: names.slice(at).join('/'), above }];
  });
  const named = found.filter(({ profile, above }) => above === profile.resolved.name);
  const [one, another] = named.length > 0 ? named : found;
  if (one === undefined)
    throw new ExitError(`no profile has a file ${path}`, 'See the files: mailc compile mail.yaml -o out.');
  if (another !== undefined)
    throw new ExitError(
      `${path} is a file of several profiles`,
      `Name one with --profile: ${found.map(({ profile }) => profile.resolved.name).join(', ')}.`,
    );
  const { profile } = one;
  const lines = (profile.tree.get(one.file) ?? '').trimEnd().split('\n');
  const line = Number(number);
  const text = lines[line - 1];
  if (text === undefined)
    throw new ExitError(`${one.file} has ${lines.length} lines`, 'Lines are counted from 1.');
  const disk = existsSync(path) ? readFileSync(path, 'utf8').split('\n')[line - 1] : text;
  const original = one.file.replace(/^(helm|kustomize\/base)\/files\//, '');
  return {
    profile,
    file: profile.tree.has(original) ? original : one.file,
    line,
    text,
    onDisk: disk === text ? undefined : (disk ?? '(no such line)'),
  };
}
