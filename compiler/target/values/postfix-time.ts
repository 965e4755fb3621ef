import { largestInteger } from './value-type.ts';

/** Seconds in each unit of a time (postconf(5), "time units"). */
const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

/** What is wrong with a time of Postfix: digits and one letter of `s`, `m`, `h`, `d`, `w`, without a blank between them. */
export function timeProblem(text: string, unit: string, least: number, most: number): string | undefined {
  const [, digits, written] = /^(-?\d+)([smhdw]?)$/.exec(text) ?? [];
  if (digits === undefined) {
    return /^\d+\s*[A-Za-z]+$/.test(text)
      ? 'has a unit that Postfix does not know: it has s, m, h, d and w'
      : 'is no time';
  }
  const factor = seconds[written || unit] ?? 1;
  const value = Number(digits) * factor;
  if (value < least || Number(digits) < 0) return `is below ${least} seconds`;
  // conv_time(3) of Postfix divides the largest number by the unit and leaves the quotient out.
  const countable = factor === 1 ? largestInteger : Math.floor(largestInteger / factor) - 1;
  return value > most || Number(digits) > countable ? 'is longer than Postfix can count' : undefined;
}
