import { compareProfiles } from './compare-profiles.ts';
import type { ProfileDiff } from './diff-report.ts';
import type { Side } from './side.ts';

/** Compares profiles of the same name; or, where the first of each side are meant, those two. */
export function pairProfiles(
  before: readonly Side[],
  after: readonly Side[],
  firsts: boolean,
): readonly ProfileDiff[] {
  const [old, new_] = [before, after].map((sides) => new Map(sides.map((side) => [nameOf(side), side])));
  if (firsts) {
    const [one] = before;
    const [other] = after;
    const names = [one, other].map((side) => (side ? nameOf(side) : 'no profile'));
    return [compareProfiles(names.join(' → '), one, other)];
  }
  const names = new Set([...before, ...after].map(nameOf));
  return [...names].map((name) => compareProfiles(name, old?.get(name), new_?.get(name)));
}

const nameOf = ({ profile }: Side): string => profile.resolved.name;
