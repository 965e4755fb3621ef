import type { ValueType } from './value-type.ts';

/** Units of a time of Dovecot in seconds; each may be cut short (`5 min`), as long as it begins so. */
const times: readonly (readonly [readonly string[], number])[] = [
  [['secs', 'seconds'], 1],
  [['mins', 'minutes'], 60],
  [['hours'], 3600],
  [['days'], 86_400],
  [['weeks'], 604_800],
];

const thousandths = ['msecs', 'mseconds', 'millisecs', 'milliseconds'];

const begins = (words: readonly string[], unit: string): boolean =>
  unit !== '' && words.some((word) => word.startsWith(unit.toLowerCase()));

/** What is wrong with a time of Dovecot: digits, and a unit unless it is 0. */
export function intervalProblem(text: string, milliseconds: boolean, unlimited: boolean): string | undefined {
  if (unlimited && /^(?:unlimited|infinite)$/.test(text)) return undefined;
  const [, digits, unit = ''] = /^(\d+) *([A-Za-z]*)$/.exec(text) ?? [];
  if (digits === undefined) return /^-\d/.test(text) ? 'is below 0' : 'is no time';
  const number = Number(digits);
  if (number === 0 && unit === '') return undefined;
  if (unit === '') return 'has no unit: Dovecot does not know whether seconds or minutes are meant';
  const known = times.find(([words]) => begins(words, unit));
  const thousandth = known === undefined && begins(thousandths, unit);
  if (known === undefined && !thousandth) return 'has a unit that Dovecot does not know';
  if (thousandth && !milliseconds && number % 1000 !== 0) return 'has milliseconds, which it does not take';
  const seconds = thousandth ? number / 1000 : number * (known?.[1] ?? 1);
  return seconds * (milliseconds ? 1000 : 1) > 2 ** 32 - 1 ? 'is longer than Dovecot can count' : undefined;
}

/** What is wrong with a size of Dovecot: digits and a unit such as `M`, `MB` or `MiB`. */
export function sizeProblem(
  text: string,
  { least, most = Number.MAX_SAFE_INTEGER, unlimited }: Extract<ValueType, { readonly kind: 'size' }>,
): string | undefined {
  if (unlimited && /^(?:unlimited|infinite)$/.test(text)) return undefined;
  const [, digits, unit = ''] = /^(\d+) *(?:([BKMGT])(?:(?<!B)I?B?)?)?$/i.exec(text) ?? [];
  if (digits === undefined) return /^-\d/.test(text) ? 'is below 0' : 'is no size';
  const bytes = Number(digits) * 1024 ** Math.max('BKMGT'.indexOf(unit.toUpperCase()), 0);
  if (bytes < least) return `is below ${least / 2 ** 20}M`;
  return bytes > most ? 'is too large' : undefined;
}
