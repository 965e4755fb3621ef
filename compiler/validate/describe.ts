import type { SpecPath } from '../../schema/spec-path.ts';
import { isSensitive } from '../diagnostic/sensitive.ts';

/** A value in a message: its text when it is short and no secret, else what kind of value it is. */
export function describeValue(value: unknown, path: SpecPath): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  if (isSensitive(path)) return typeof value === 'string' ? 'text' : `a ${typeof value}`;
  if (typeof value !== 'string') return `${typeof value === 'number' ? 'the number' : 'the word'} ${value}`;
  // Where a number with its unit belongs, other text may be what stands in the field beside it: the password.
  if (path.at(-1) === 'quota' && !/^[0-9.]* ?[A-Za-z]{0,3}$/.test(value)) return 'this text';
  return quoteText(value);
}

/** Text in quotes, control characters escaped, cut when it is long. */
export function quoteText(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** The kinds of value that a schema accepts, in words. */
export function describeTypes(types: readonly string[]): string {
  const words = types.map((type) => typeWords[type] ?? type);
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a map',
  array: 'a list',
  null: 'nothing',
};
