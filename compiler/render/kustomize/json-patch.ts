import type { Plain } from '../../model/kubernetes-tree.ts';

/** An operation of RFC 6902. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: Plain }
  | { readonly op: 'remove'; readonly path: string };

type Map = { readonly [key: string]: Plain | undefined };

/** What makes `to` of `from`, with paths below `path` (RFC 6901). */
export function jsonPatch(from: Plain, to: Plain, path = ''): readonly PatchOperation[] {
  if (isList(from) && isList(to) && from.length === to.length) {
    return to.flatMap((item, index) => jsonPatch(from[index] ?? '', item, `${path}/${index}`));
  }
  if (isMap(from) && isMap(to)) return mapPatch(from, to, path);
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ op: 'replace', path, value: to }];
}

function mapPatch(from: Map, to: Map, path: string): readonly PatchOperation[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap(
    (key): readonly PatchOperation[] => {
      const [before, after] = [from[key], to[key]];
      const below = `${path}/${pointerWord(key)}`;
      if (after === undefined) return before === undefined ? [] : [{ op: 'remove', path: below }];
      return before === undefined
        ? [{ op: 'add', path: below, value: after }]
        : jsonPatch(before, after, below);
    },
  );
}

const pointerWord = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

const isList = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain);

const isMap = (plain: Plain): plain is Map => typeof plain === 'object' && !isList(plain);
