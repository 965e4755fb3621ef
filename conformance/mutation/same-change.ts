import type { ResolvedSpec } from '../../schema/resolved-spec.ts';
import type { Mutant, Tree } from '../mutant.ts';
import { StillBorn } from '../mutate/replace-in.ts';
import { expectedReds } from './kill-matrix.ts';

/** A system that a mutant may be tried on. */
export interface Subject {
  readonly spec: ResolvedSpec;
  readonly tree: Tree;
}

/**
 * Whether a mutant changes the same lines of both systems and names the same checks for both: then a run on one of them
 * proves it for both, as far as the daemons' versions do not matter.
 */
export function sameChange(mutant: Mutant, here: Subject, there: Subject): boolean {
  const of = (system: Subject): string | undefined => {
    if (mutant.platforms?.includes(system.spec.platform) === false) return undefined;
    try {
      const lines = changedLines(system.tree, mutant.change(system.tree, system.spec));
      return JSON.stringify([lines, expectedReds(mutant, system.spec)]);
    } catch (error) {
      if (error instanceof StillBorn) return undefined;
      throw error;
    }
  };
  const own = of(here);
  return own !== undefined && own === of(there);
}

/** Each changed file with the lines that it loses and those that it gains. */
function changedLines(before: Tree, after: Tree): readonly (readonly [string, string[], string[]])[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => {
      const [old, now] = [before, after].map((tree) => (tree.get(path) ?? '').split('\n'));
      const without = (lines: string[] = [], others: string[] = []): string[] =>
        lines.filter((line) => !others.includes(line));
      return [path, without(old, now), without(now, old)];
    });
}
