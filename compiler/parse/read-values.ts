import { load } from 'js-yaml';
import { otherBlanks } from './other-blank.ts';

/** Deeper than any mail.yaml; deeper ones are left to `readFull`, which says so. */
const deepest = 32;

/**
 * What the two readers take differently, or what only `readFull` explains: directives, merge keys, tags, keys without a name
 * or with a question mark, several documents, tabs, marks of the byte order, halves of a surrogate pair.
 */
const beyond = /^%|<<|__proto__|[\t\ufeff]|\\u[dD]|(?:^|[\s[{,-])(?:!|[?:](?:\s|$))|^\.\.\./m;

const otherIndent = new RegExp(`^ *[${otherBlanks}]`, 'm');

/** Keys that would be read as another word: `0x10`, `1.0`, `True`. `readFull` takes every key as it is written. */
const unusualKey =
  /(?:^|[\s{,-])(?:[-+]?(?:0[xo][0-9a-f]+|(?=[0-9.]*[.e]|0[0-9]|[0-9]{16})[0-9.][0-9.e+-]*|\.inf)|[-+][0-9]+|~|true|false|null|\.nan)\s*:(?:\s|$)/im;

/**
 * The plain values of a text that has no mistake and no alias, or undefined. js-yaml reads 100,000 mailboxes in a
 * twentieth of the time that yaml needs for a document with positions, and positions are only wanted when there is
 * something to say: `readFull` has them.
 */
export function readValues(text: string): { readonly value: unknown } | undefined {
  if (beyond.test(text) || otherIndent.test(text) || unusualKey.test(text)) return undefined;
  try {
    return { value: load(text, { maxAliases: 0, maxDepth: deepest }) };
  } catch {
    return undefined;
  }
}
