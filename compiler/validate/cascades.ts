import { closest } from '../diagnostic/closest.ts';
import type { SpecDocument } from '../parse/spec-document.ts';
import type { Mistake } from './mistake.ts';

/**
 * The mistakes without those that only follow from another: the lack of a key that stands there misspelled, the lack and the
 * emptiness where a merge key or a reserved key was left out; and of several complaints about one value the one that says most.
 */
export function withoutCascades(mistakes: readonly Mistake[], document: SpecDocument): readonly Mistake[] {
  const misspelled = misspelledKeys(mistakes);
  const leftOut = document.diagnostics.filter(
    ({ id }) => id === 'syntax/merge-key' || id === 'syntax/reserved-key',
  );
  const best = new Map<string, Mistake>();
  for (const mistake of mistakes) {
    if ((mistake.kind === 'missing-key' || mistake.kind === 'empty') && isEcho(mistake)) continue;
    const key = JSON.stringify([isAboutKey(mistake), mistake.path, mistake.params['missingProperty']]);
    const other = best.get(key);
    if (other === undefined || rank(mistake) > rank(other)) best.set(key, mistake);
  }
  return [...best.values()];

  function isEcho({ path, params }: Mistake): boolean {
    if (misspelled.has(JSON.stringify([...path, params['missingProperty']]))) return true;
    if (leftOut.length === 0) return false;
    const { start, end } = document.placeOf(path).place;
    return leftOut.some(
      ({ place }) => place && place.start.offset >= start.offset && place.end.offset <= end.offset,
    );
  }
}

/** The paths of the keys that unknown keys were meant to be. */
function misspelledKeys(mistakes: readonly Mistake[]): ReadonlySet<string> {
  const lacking = mistakes.filter(({ kind }) => kind === 'missing-key');
  if (lacking.length === 0) return new Set();
  const unknown = mistakes.filter(({ kind }) => kind === 'unknown-key');
  return new Set(
    unknown.flatMap(({ path, value, schema }) => {
      const meant = closest(String(value), Object.keys((schema['properties'] as object | undefined) ?? {}));
      return meant === undefined ? [] : [JSON.stringify([...path.slice(0, -1), meant])];
    }),
  );
}

const isAboutKey = ({ kind }: Mistake): boolean => kind === 'unknown-key' || kind === 'bad-key';

/** Which of two complaints about one value to keep: the one that a rule explains, then the one about its kind. */
function rank({ kind, schema }: Mistake): number {
  if (schema['mistake'] !== undefined) return 2;
  return kind === 'wrong-type' ? 1 : 0;
}
