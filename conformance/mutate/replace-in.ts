import type { Tree } from '../mutant.ts';

/** A mutant that could not be made: the text it wants to change is not in the tree. */
export class StillBorn extends Error {}

/** The tree with one file rewritten. Throws when the file does not exist or stays as it is. */
export function rewrite(tree: Tree, path: string, change: (text: string) => string): Tree {
  const text = tree.get(path);
  if (text === undefined) throw new StillBorn(`the tree has no ${path}`);
  const changed = change(text);
  if (changed === text) throw new StillBorn(`nothing to change in ${path}`);
  return new Map(tree).set(path, changed);
}

/** The tree with what the pattern matches in a file replaced (every match, when the pattern is global). */
export function replaceIn(tree: Tree, path: string, pattern: RegExp, replacement: string): Tree {
  return rewrite(tree, path, (text) => text.replace(pattern, () => replacement));
}
