import { compareProfiles } from './compare-profiles.ts';
import type { ProfileDiff } from './diff-report.ts';
import type { Side, TreeSide } from './side.ts';

type AnySide = Side | TreeSide;

/** Compares profiles of the same name; or, where the first of each side are meant, those two. */
export function pairProfiles(
  before: readonly AnySide[],
  after: readonly AnySide[],
  firsts: boolean,
  withText: boolean,
): readonly ProfileDiff[] {
  const [old, new_] = [before, after].map((sides) => new Map(sides.map((side) => [side.name, side])));
  if (firsts) {
    const [one] = before;
    const [other] = after;
    const names = [one, other].map((side) => side?.name ?? 'no profile');
    return [compareProfiles(names.join(' → '), one, other, withText)];
  }
  const names = new Set([...before, ...after].map(({ name }) => name));
  return [...names].map((name) => compareProfiles(name, old?.get(name), new_?.get(name), withText));
}
