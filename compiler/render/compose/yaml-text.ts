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
  const places = new Map<string, Places>();
  for (const { path, text } of comments) {
    const above = path.slice(0, -1);
    const parent = JSON.stringify(above);
    const inside = places.get(parent) ?? placesIn(document.getIn(above, true));
    places.set(parent, inside);
    const node = inside.get(path.at(-1));
    if (node === undefined) throw new InternalError(`a comment for nothing: ${path.join('.')}`);
    node.commentBefore = ` ${text}`;
  }
  document.commentBefore = ` ${head}`;
  return document.toString({ lineWidth: 0 });
}

/** The nodes that comments go above, by the last step of their path. */
type Places = ReadonlyMap<string | number | undefined, Node>;

/** The keys of a map's members, or the items of a list. A map may have a member for each of many secrets: it is read once. */
function placesIn(parent: unknown): Places {
  if (isMap(parent))
    return new Map(
      parent.items.flatMap(({ key }) => (isScalar(key) ? [[String(key.value), key] as const] : [])),
    );
  const items = isSeq(parent) ? parent.items : [];
  return new Map(items.flatMap((item, at) => (isMap(item) || isScalar(item) ? [[at, item] as const] : [])));
}
