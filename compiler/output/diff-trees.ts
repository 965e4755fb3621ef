import type { FileTree } from './file-tree.ts';

/** How a tree that exists becomes the one that is wanted; paths in order. */
export interface TreeChanges {
  /** Wanted, and not there. */
  readonly added: readonly string[];
  /** There, with another content. */
  readonly changed: readonly string[];
  /** There, and no longer wanted. */
  readonly removed: readonly string[];
}

/** Compares two trees by path and content. */
export function diffTrees(existing: FileTree, wanted: FileTree): TreeChanges {
  const paths = [...wanted.keys()].sort();
  return {
    added: paths.filter((path) => !existing.has(path)),
    changed: paths.filter((path) => existing.has(path) && existing.get(path) !== wanted.get(path)),
    removed: [...existing.keys()].filter((path) => !wanted.has(path)).sort(),
  };
}

/** Whether there is nothing to do. */
export const isUnchanged = ({ added, changed, removed }: TreeChanges): boolean =>
  added.length + changed.length + removed.length === 0;
