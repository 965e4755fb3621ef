import { diffTrees } from '../output/diff-trees.ts';
import type { FileTree } from '../output/file-tree.ts';
import type { FileChange } from './diff-report.ts';
import { fileText } from './file-text.ts';

/** Every file that differs, with the lines that one side has more often than the other, and with its text if asked for. */
export function compareFiles(before: FileTree, after: FileTree, withText: boolean): readonly FileChange[] {
  const { added, changed, removed } = diffTrees(before, after);
  const change = (path: string, status: FileChange['status']): FileChange => ({
    path,
    status,
    ...counted(linesOf(before.get(path)), linesOf(after.get(path))),
    ...(withText && { text: fileText(path, before.get(path), after.get(path)) }),
  });
  return [
    ...added.map((path) => change(path, 'added')),
    ...changed.map((path) => change(path, 'changed')),
    ...removed.map((path) => change(path, 'removed')),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const linesOf = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : text.replace(/\n$/, '').split('\n');

function counted(
  before: readonly string[],
  after: readonly string[],
): { readonly added: number; readonly removed: number } {
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  let added = 0;
  for (const line of after) {
    const count = left.get(line) ?? 0;
    if (count === 0) added += 1;
    else left.set(line, count - 1);
  }
  const removed = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { added, removed };
}
