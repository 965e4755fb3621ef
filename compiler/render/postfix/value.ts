import type { PostfixTable } from '../../model/postfix.ts';
import type { PostfixItem, PostfixRestriction, PostfixValue } from '../../model/postfix-value.ts';
import { checkedLine, checkedPhrase, checkedWord } from './check-value.ts';

/** A value as one line of main.cf. Text is literal, so its `$` is doubled (postconf(5)). */
export function valueText(value: PostfixValue): string {
  switch (value.kind) {
    case 'text':
      return escaped(checkedLine(value.text));
    case 'integer':
    case 'bytes':
      return String(value.value);
    case 'boolean':
      return value.value ? 'yes' : 'no';
    case 'seconds':
      return durationText(value.value);
    case 'reference':
      return `$${checkedWord(value.name)}`;
    case 'list':
      return value.items.map(itemText).join(' ');
    case 'restrictions':
      return value.items.map(restrictionText).join(' ');
  }
}

/** One item of a list. */
export function itemText(item: PostfixItem): string {
  switch (item.kind) {
    case 'text':
      return escaped(checkedWord(item.text));
    case 'reference':
      return `$${checkedWord(item.name)}`;
    case 'macro':
      return `{${checkedWord(item.name)}}`;
    case 'always':
      // Braces hold blanks together; an option of master.cf, which has braces around it, takes none inside.
      return /^[A-Za-z]+$/.test(item.answer)
        ? `static:${item.answer}`
        : `static:{${escaped(checkedPhrase(item.answer))}}`;
    case 'policy':
      return `{ unix:private/${checkedWord(item.service)}, default_action=${item.otherwise} }`;
    case 'table':
      return `${item.except ? '!' : ''}${item.table.type}:/etc/postfix/${tablePath(item.table)}`;
  }
}

/** One restriction with what it is applied with. */
export function restrictionText({ name, argument }: PostfixRestriction): string {
  return argument ? `${name} ${itemText(argument)}` : name;
}

/** Where a table is below the folder of main.cf: those that the container indexes have a folder of their own. */
export function tablePath({ name, type }: Pick<PostfixTable, 'name' | 'type'>): string {
  return `tables/${type === 'hash' ? 'hash/' : ''}${checkedWord(name)}`;
}

/** The largest unit that loses nothing (postconf(5): s, m, h, d, w). */
function durationText(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
  ] as const;
  const [unit, length] = units.find(([, size]) => seconds >= size && seconds % size === 0) ?? ['s', 1];
  return `${seconds / length}${unit}`;
}

function escaped(text: string): string {
  return text.replaceAll('$', '$$$$');
}
