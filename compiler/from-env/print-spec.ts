import { Document, isCollection, isMap, isScalar, type Node } from 'yaml';
import type { MailSpec } from '../../schema/mail-spec.ts';

/** The order in which the sections stand, which is that of the examples. */
const order = [
  'version',
  'hostname',
  'platform',
  'domains',
  'senders',
  'trusted',
  'masquerade',
  'limits',
  'tls',
  'services',
  'outbound',
  'postfix',
  'profiles',
];

/** Longest map that stands in one line. */
const longest = 72;

/** A mail.yaml as a person would write it: short maps in one line, a comment behind what has to be decided. */
export function printSpec(spec: MailSpec, comments: Readonly<Record<string, string>>, head: string): string {
  const sorted = Object.entries(spec).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const document = new Document(Object.fromEntries(sorted), { aliasDuplicateObjects: false });
  document.commentBefore = ` ${head}`;
  if (isMap(document.contents)) lay(document.contents, '', comments);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Puts short collections below the top level in one line, and comments behind values. */
function lay(map: Node, path: string, comments: Readonly<Record<string, string>>): void {
  if (!isCollection(map)) return;
  for (const item of map.items) {
    const pair = item as { key?: unknown; value?: unknown };
    const keyed = isMap(map);
    const key = keyed ? String(isScalar(pair.key) ? pair.key.value : pair.key) : '';
    const below = keyed ? (path === '' ? key : `${path}.${key}`) : path;
    const value = (keyed ? pair.value : item) as Node | null;
    if (value === null) continue;
    const comment = keyed ? comments[below] : undefined;
    if (isCollection(value)) {
      const hasComments = Object.keys(comments).some((each) => each.startsWith(`${below}.`));
      const text = JSON.stringify(value.toJSON());
      const short = (text.length <= longest && !text.includes('[')) || value.items.length === 0;
      if (short && !hasComments && path !== '') value.flow = true;
      if (comment !== undefined) {
        if (value.flow === true) value.comment = ` ${comment}`;
        else value.commentBefore = ` ${comment}`;
      }
      if (value.flow !== true) lay(value, below, comments);
    } else if (comment !== undefined) value.comment = ` ${comment}`;
  }
}
