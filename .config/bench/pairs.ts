import { median } from './median.ts';

/** Two things measured in turn, so that a drift of the machine hits both. */
export interface Pairs {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

/** Measures two things `count` times each. Each pair begins with the other one than the pair before. */
export async function inPairs(
  count: number,
  ours: () => Promise<number> | number,
  theirs: () => Promise<number> | number,
): Promise<Pairs> {
  const figures = { ours: [] as number[], theirs: [] as number[] };
  const sides = [
    { into: figures.ours, measure: ours },
    { into: figures.theirs, measure: theirs },
  ];
  for (let pair = 0; pair < count; pair += 1) {
    for (const { into, measure } of pair % 2 === 0 ? sides : [...sides].reverse()) into.push(await measure());
  }
  return figures;
}

/** `0.85 times (0.80 to 0.91 in 5 pairs): 0.60 s against 0.71 s`; the ratio is the median of the pairs' ratios. */
export function ratioText({ ours, theirs }: Pairs, figure: (value: number) => string): string {
  const ratios = ours.map((value, pair) => value / (theirs[pair] ?? Number.NaN));
  const span = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  return `${median(ratios).toFixed(2)} times (${span} in ${ratios.length} pairs): ${figure(median(ours))} against ${figure(median(theirs))}`;
}
