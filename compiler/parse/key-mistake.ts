import type { Range } from './marks.ts';
import { otherBlanks } from './other-blank.ts';
import type { SyntaxMistake } from './syntax-mistake.ts';

const otherBlank = new RegExp(`^[${otherBlanks}]`);

/** What is wrong with a key of a map, given the keys before it and where they stand; undefined for a good one. */
export function keyMistake(
  key: string,
  range: Range,
  first: ReadonlyMap<string, Range>,
): SyntaxMistake | undefined {
  const earlier = first.get(key);
  if (earlier !== undefined) {
    const related = { message: 'first written here', range: earlier };
    return {
      code: 'duplicate-key',
      range,
      message: `The key "${key}" is written twice in one map`,
      related,
    };
  }
  const [blank] = otherBlank.exec(key) ?? [];
  if (blank !== undefined) {
    const name = `U+${blank.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      code: 'other-blank',
      range,
      message: `The key begins with the character ${name}, which looks like a blank`,
    };
  }
  if (key === '<<')
    return {
      code: 'merge-key',
      range,
      message: 'The merge key "<<" is not part of YAML 1.2',
    };
  if (key === '__proto__')
    return {
      code: 'reserved-key',
      range,
      message: 'The key "__proto__" is reserved',
    };
  return undefined;
}
