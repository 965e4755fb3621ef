import type { Throttle } from '../../../schema/outbound.ts';
import type { Sections } from '../../../schema/sections.ts';
import type { SpecPath } from '../../../schema/spec-path.ts';

/** A throttle as written. */
export interface WrittenThrottle {
  readonly name: string;
  readonly throttle: Throttle;
  readonly path: SpecPath;
}

/** The throttles of a mail.yaml, in its order. */
export function writtenThrottles({ outbound }: Sections): readonly WrittenThrottle[] {
  return Object.entries(outbound?.throttles ?? {}).map(([name, throttle]) => ({
    name,
    throttle,
    path: ['outbound', 'throttles', name],
  }));
}
