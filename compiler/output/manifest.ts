import type { FileTree } from './file-tree.ts';

/** Beside the files of a profile: which of them mailc wrote, and may therefore replace and remove. */
export const MANIFEST = '.mailc.json';

/** The manifest of a tree: names only, so that it changes only when they do. */
export const manifestText = (tree: FileTree): string =>
  `${JSON.stringify({ about: 'The files that mailc wrote here and may replace.', files: [...tree.keys()].sort() }, null, 2)}\n`;

/** The paths in a manifest, or undefined when it is none. */
export function manifestPaths(text: string): readonly string[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('files' in value) || !Array.isArray(value.files))
    return undefined;
  const files: readonly unknown[] = value.files;
  return files.every(isInside) ? files : undefined;
}

/** Whether a path stays below its folder: a list of files that was tampered with must not remove anything else. */
export const isInside = (path: unknown): path is string =>
  typeof path === 'string' && path !== '' && path.split('/').every((part) => !['', '.', '..'].includes(part));
