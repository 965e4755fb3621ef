import { expect, test } from 'vitest';
import type { ResolvedLimits } from '../../schema/resolved-spec.ts';
import { pacer, steady } from './pacer.ts';

/** Moments at which connections were allowed, on a clock of its own. */
async function moments(limits: Partial<ResolvedLimits>, vantage: 'outside' | 'inside', count: number) {
  let clock = 0;
  const sleep = async (ms: number): Promise<void> => {
    clock += ms;
  };
  const pace = pacer({ limits: limits as ResolvedLimits }, vantage, sleep, () => clock);
  const seen: number[] = [];
  for (let n = 0; n < count; n += 1) {
    await pace.turn('smtp');
    seen.push(clock);
    clock += 10;
  }
  return seen;
}

test('one connection less than the limit in every minute', async () => {
  const seen = await moments({ connectionsPerMinute: 4 }, 'outside', 9);
  for (const [n, at] of seen.entries())
    expect(seen.filter((each) => each > at - 60_000 && each <= at).length, `${n}`).toBeLessThanOrEqual(3);
  expect(seen.slice(0, 3)).toEqual([0, 10, 20]);
  expect(seen.at(-1)).toBeLessThan(3 * 61_000);
});

test('a message rate counts as well', async () => {
  const seen = await moments({ messagesPerMinute: 6 }, 'outside', 3);
  expect(seen[2]).toBeGreaterThan(60_000);
});

test('without limits, and where they leave out who is trusted, nobody waits', async () => {
  expect(await moments({}, 'outside', 3)).toEqual([0, 10, 20]);
  expect(await moments({ connectionsPerMinute: 2, exemptTrusted: true }, 'inside', 3)).toEqual([0, 10, 20]);
});

test('a pace that was asked for holds over all services together', async () => {
  let clock = 0;
  const pace = steady(
    30,
    async (ms) => {
      clock += ms;
    },
    () => clock,
  );
  const seen: number[] = [];
  for (const service of ['smtp', 'imaps', 'smtp', 'submission'] as const) {
    await pace.turn(service);
    seen.push(clock);
  }
  expect(seen).toEqual([0, 2_000, 4_000, 6_000]);
});
