import type { Platform } from '../../../schema/platform.ts';
import { intervalProblem, sizeProblem } from './dovecot-values.ts';
import { namesProblem, restrictionsProblem, tablesProblem } from './postfix-lists.ts';
import { timeProblem } from './postfix-time.ts';
import { typeWords, type ValueType } from './value-type.ts';

/** What is wrong with a value, and what to write instead. */
export interface ValueProblem {
  /** A clause after `The value of … `. */
  readonly message: string;
  readonly help: string;
}

/** What is wrong with the value of a parameter of this type; undefined where the daemon takes it. */
export function valueProblem(
  type: ValueType,
  value: string | number | boolean,
  platform: Platform,
): ValueProblem | undefined {
  const text = textOf(value);
  const message = problem(type, text, platform);
  if (message === undefined) return undefined;
  return typeof message === 'string' ? { message, help: `Write ${typeWords(type)}.` } : message;
}

/** The value as main.cf has it: `true` is `yes`. */
export function textOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value).trim();
}

function problem(type: ValueType, text: string, platform: Platform): string | ValueProblem | undefined {
  switch (type.kind) {
    case 'integer':
      if (type.unlimited === true && text === 'unlimited') return undefined;
      return integerProblem(text, type.least, type.most);
    case 'time':
      return timeProblem(text, type.unit, type.least, type.most);
    case 'interval':
      return intervalProblem(text, type.milliseconds, type.unlimited);
    case 'size':
      return sizeProblem(text, type);
    case 'boolean':
      return /^(?:yes|no)$/i.test(text) ? undefined : 'is neither yes nor no';
    case 'one-of':
      return type.words.includes(text) ? undefined : 'is none of the words that there are';
    case 'list-of':
      return listProblem(text, type.words);
    case 'text':
      return text.length < type.least || text.length > type.most ? 'has a wrong length' : undefined;
    case 'pattern':
      return type.pattern.test(text) ? undefined : `is not ${type.what.split(',')[0]}`;
    case 'path':
      return type.files.includes(text) ? undefined : 'is a file that the container does not have';
    case 'tables':
      return tablesProblem(text, platform);
    case 'names':
      return namesProblem(text, platform);
    case 'restrictions':
      return restrictionsProblem(text, platform);
  }
}

/** Whole numbers in decimal digits only: `1e+27` is what a number beyond 2^53 looks like when it is printed. */
function integerProblem(text: string, least: number, most: number): string | undefined {
  if (!/^-?\d+$/.test(text)) return 'is no whole number';
  const number = Number(text);
  if (number < least) return `is below ${least}`;
  return number > most || !Number.isSafeInteger(number) ? `is above ${most}` : undefined;
}

function listProblem(text: string, words: readonly string[]): string | undefined {
  const known = new Set(words.map((word) => word.toLowerCase()));
  const items = text.split(/[\s,]+/).filter((item) => item !== '');
  return items.every((item) => known.has(item.toLowerCase()))
    ? undefined
    : 'has a word that is none of those that there are';
}
