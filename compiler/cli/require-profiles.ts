import { closest } from '../diagnostic/closest.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import { ExitError } from './exit-error.ts';

/** Refuses names given with `--profile` that the file does not have. */
export function requireProfiles(names: readonly string[] | undefined, document: SpecDocument): void {
  const { profiles } = (document.value ?? {}) as {
    readonly profiles?: unknown;
  };
  if (names === undefined || typeof profiles !== 'object' || profiles === null) return;
  const known = Object.keys(profiles);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = closest(name, known);
    const remedy = near === undefined ? `It has: ${known.join(', ')}.` : `Did you mean ${near}?`;
    throw new ExitError(`${document.file} has no profile "${name}"`, remedy);
  }
}
