import { providers } from '../../profiles/providers/index.generated.ts';
import type { Pace, Throttle } from '../../schema/outbound.ts';
import type { ResolvedOutbound, ResolvedPace, ResolvedThrottle } from '../../schema/resolved-spec.ts';
import { millisecondsOf } from './duration.ts';

/** A pace in numbers. */
export function resolvePace({ concurrency, delay, recipients }: Pace): ResolvedPace {
  return { concurrency, delayMs: delay === undefined ? undefined : millisecondsOf(delay), recipients };
}

/**
 * Throttles with what is known about their provider. A delay forces a concurrency of one (postconf(5),
 * `default_destination_rate_delay`), so the provider's concurrency gives way to it.
 */
export function resolveThrottles(throttles: Readonly<Record<string, Throttle>>): readonly ResolvedThrottle[] {
  return Object.entries(throttles).map(([name, throttle]) => {
    const provider = providers.get(name);
    return {
      name,
      domains: (throttle.domains ?? provider?.domains ?? []).map((domain) => domain.toLowerCase()),
      concurrency: throttle.concurrency ?? (throttle.delay === undefined ? provider?.concurrency : undefined),
      delayMs: throttle.delay === undefined ? undefined : millisecondsOf(throttle.delay),
      recipients: throttle.recipients ?? provider?.recipients,
    };
  });
}

/** Whether any delivery waits for another. Recipients of one message are no matter of pace: they hold in every pod alike. */
export function isPaced({ throttles, pace }: Pick<ResolvedOutbound, 'throttles' | 'pace'>): boolean {
  return [pace, ...throttles].some(
    ({ concurrency, delayMs = 0 }) => concurrency !== undefined || delayMs > 0,
  );
}
