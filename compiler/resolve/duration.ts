import type { Duration } from '../../schema/duration.ts';

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1e3,
  m: 6e4,
  h: 36e5,
  d: 864e5,
};

/** Milliseconds of a duration that the schema has accepted. */
export function millisecondsOf(duration: Duration): number {
  const [, amount = '0', unit = 'ms'] = /^([0-9]+) ?([a-z]+)$/.exec(duration) ?? [];
  return Number(amount) * (units[unit] ?? 1);
}
