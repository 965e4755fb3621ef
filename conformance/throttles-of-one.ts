import type { ResolvedSpec, ResolvedThrottle } from '../schema/resolved-spec.ts';

/** The throttles as a single Postfix keeps them: its share, where mail.yaml has several pods deliver (`kubernetes`). */
export function throttlesOfOne({ outbound, kubernetes }: ResolvedSpec): readonly ResolvedThrottle[] {
  const { mostPods } = kubernetes;
  return outbound.throttles.map(({ concurrency, delayMs, ...throttle }) => ({
    ...throttle,
    concurrency: concurrency === undefined ? undefined : Math.floor(concurrency / mostPods),
    delayMs: delayMs === undefined ? undefined : delayMs * mostPods,
  }));
}
