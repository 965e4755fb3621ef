import { expect, it } from 'vitest';
import { inPairs, ratioText } from './pairs.ts';

it('measures in turn, and begins each pair with the other side', async () => {
  const order: string[] = [];
  const side = (name: string) => () => order.push(name);
  await inPairs(3, side('a'), side('b'));
  expect(order).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
});

it('takes the median of the ratios of pairs, not the ratio of medians', () => {
  const pairs = { ours: [1, 30, 5], theirs: [2, 10, 1] };
  expect(ratioText(pairs, String)).toBe('3.00 times (0.50 to 5.00 in 3 pairs): 5 against 2');
});
