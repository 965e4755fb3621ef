import type { SpecPath } from '../schema/spec-path.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';

/** Whether what a rule says about one of the paths only follows from a mistake that is reported already. */
export type IsEcho = (paths: readonly SpecPath[]) => boolean;

const keyOf = (path: SpecPath): string => JSON.stringify(path);

/**
 * A part of mail.yaml that breaks the schema is taken out before the rules run. What a rule says about that part, about
 * anything below it, about the map it stood in or about its whole section may come from the gap, so it waits until the
 * part is mended. Text that is no mail.yaml at all leaves nothing to say.
 */
export function echoesOf(mistakes: readonly Diagnostic[]): IsEcho {
  const broken = new Set(mistakes.map(({ path }) => keyOf(path)));
  const around = new Set(
    mistakes.flatMap(({ path }) => [path.slice(0, -1), path.slice(0, 1)]).map((path) => keyOf(path)),
  );
  const isBelow = (path: SpecPath): boolean =>
    Array.from({ length: path.length + 1 }, (_, length) => path.slice(0, length)).some((start) =>
      broken.has(keyOf(start)),
    );
  return (paths) => broken.size > 0 && paths.some((path) => around.has(keyOf(path)) || isBelow(path));
}
