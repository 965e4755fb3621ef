import type { Resources } from '../schema/resources.ts';

const MIB = 1024 ** 2;

/**
 * Memory limit of the Postfix container by the traffic of a day, in bytes.
 *
 * Measured with `npm run bench -- memory-limits` (smarthost, Postfix 3.10 of Debian 13, TLS upstream, memory without the
 * page cache), for the worst that was thought of: a whole day's mail handed in at once, or for `heavy` as many sessions as
 * Postfix serves (postconf(5) default_process_limit, 100).
 *
 * | | messages of 50 kB | of 25 MiB beside them | peak | share of the limit |
 * |---|---|---|---|---|
 * | light | 95 over 5 sessions | 5 over 5 sessions | 96 MiB | 75 % |
 * | medium | 980 over 20 | 20 over 10 | 166 MiB | 65 % |
 * | heavy | 2,000 over 80 | 20 over 20 | 318 MiB | 62 % |
 *
 * All was relayed, and no process was killed. The next smaller step, half of it, is below the peak: `light` at 64 MiB had
 * processes killed.
 */
export const memoryByTraffic: Readonly<Record<NonNullable<Resources['traffic']>, number>> = {
  light: 128 * MIB,
  medium: 256 * MIB,
  heavy: 512 * MIB,
};
