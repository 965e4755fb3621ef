import { InternalError } from '../../diagnostic/internal-error.ts';
import { type Dynamic, isDynamic, type Tree } from '../../model/kubernetes-tree.ts';

/** How words are printed, and the parts that are no plain data; indents are in blanks. */
export interface Grammar {
  readonly text: (text: string) => string;
  readonly key: (key: string) => string;
  /** Writes a member of a map, or of a list where the key is undefined. */
  readonly dynamic: (
    part: Dynamic<unknown>,
    key: string | undefined,
    indent: number,
    lines: string[],
  ) => void;
}

type Branch = readonly Tree[] | { readonly [key: string]: Tree | undefined };

/** The lines of a map or a list in YAML's block style. */
export function blockLines(tree: Branch, indent: number, grammar: Grammar): string[] {
  const lines: string[] = [];
  writeBlock(tree, indent, grammar, lines);
  return lines;
}

/** Writes a map or a list behind the lines that are there. */
export function writeBlock(tree: Branch, indent: number, grammar: Grammar, lines: string[]): void {
  if (isList(tree)) {
    for (const item of tree) writeItem(item, indent, grammar, lines);
    return;
  }
  for (const [key, member] of Object.entries(tree)) {
    if (member !== undefined) writeMember(key, member, indent, grammar, lines);
  }
}

/** Writes `key: value`, or the key and its value below. */
export function writeMember(
  key: string,
  member: Tree,
  indent: number,
  grammar: Grammar,
  lines: string[],
): void {
  if (typeof member !== 'object') {
    lines.push(`${blanks(indent)}${grammar.key(key)}: ${scalar(member, grammar)}`);
  } else if (isDynamic(member)) {
    grammar.dynamic(member, key, indent, lines);
  } else if (isEmpty(member)) {
    lines.push(`${blanks(indent)}${grammar.key(key)}: ${isList(member) ? '[]' : '{}'}`);
  } else {
    lines.push(`${blanks(indent)}${grammar.key(key)}:`);
    writeBlock(member, indent + 2, grammar, lines);
  }
}

/** Writes `- value`; a map begins beside the hyphen, so its first member must be plain. */
export function writeItem(item: Tree, indent: number, grammar: Grammar, lines: string[]): void {
  if (typeof item !== 'object') {
    lines.push(`${blanks(indent)}- ${scalar(item, grammar)}`);
    return;
  }
  if (isDynamic(item)) {
    grammar.dynamic(item, undefined, indent, lines);
    return;
  }
  if (isList(item) || isEmpty(item)) throw new InternalError('a list of lists or of nothing is not written');
  const start = lines.length;
  writeBlock(item, indent + 2, grammar, lines);
  const first = (lines[start] ?? '').trimStart();
  if (first.startsWith('{{')) throw new InternalError('an item begins with a part that may be missing');
  lines[start] = `${blanks(indent)}- ${first}`;
}

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree);

const isEmpty = (tree: Branch): boolean => Object.values(tree).every((member) => member === undefined);

export const blanks = (count: number): string => ' '.repeat(count);

function scalar(value: string | number | boolean, { text }: Grammar): string {
  return typeof value === 'string' ? text(value) : String(value);
}
