import type { ResolvedPace } from '../../schema/resolved-spec.ts';

/**
 * The share of a pace that each of several pods keeps, so that all of them together keep the whole: Postfix knows nothing
 * of its peers. A concurrency is rounded down, never below 1. Recipients are those of one message, in whatever pod it is.
 */
export function podPace({ concurrency, delayMs, recipients }: ResolvedPace, pods: number): ResolvedPace {
  return {
    concurrency: concurrency === undefined ? undefined : Math.max(1, Math.floor(concurrency / pods)),
    delayMs: delayMs === undefined ? undefined : delayMs * pods,
    recipients,
  };
}
