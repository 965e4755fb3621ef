import { Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import { InternalError } from '../../diagnostic/internal-error.ts';

/** What a YAML file may be made of; a member that is undefined is left out. */
export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** A comment in front of the value at a path. */
export interface YamlComment {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/**
 * A YAML file. Strings that a YAML 1.1 reader would take for something else (`no`, `1:25`, `0755`) are quoted, because
 * Compose and Kubernetes still read some of them that way.
 */
export function yamlText(value: YamlValue, comments: readonly YamlComment[], head: string): string {
  const document = new Document(value, { version: '1.1', aliasDuplicateObjects: false });
  for (const { path, text } of comments) commented(document, path).commentBefore = ` ${text}`;
  document.commentBefore = ` ${head}`;
  return document.toString({ lineWidth: 0 });
}

/** The node that a comment goes above: the key of a map's member, or the item of a list. */
function commented(document: Document, path: YamlComment['path']): Node {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const key = parent.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key;
    if (isScalar(key)) return key;
  }
  if (isSeq(parent) && typeof last === 'number') {
    const item = parent.items[last];
    if (isMap(item) || isScalar(item)) return item;
  }
  throw new InternalError(`a comment for nothing: ${path.join('.')}`);
}
