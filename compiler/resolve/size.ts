import type { Size } from '../../schema/size.ts';

const units: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

/** Whole bytes of a size that the schema has accepted, rounded down. */
export function bytesOf(size: Size): number {
  const [, amount = '0', unit = 'B'] = /^([0-9.]+) ?([A-Za-z]+)$/.exec(size) ?? [];
  return Math.floor(Number(amount) * (units[unit] ?? 1));
}
