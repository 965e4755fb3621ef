import { providers } from '../../../profiles/providers/index.generated.ts';
import type { Origin } from '../../../schema/origin.ts';
import type { ResolvedSpec, ResolvedThrottle } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter } from '../../model/postfix.ts';
import type { PostfixValue } from '../../model/postfix-value.ts';
import { parameter } from './parameter.ts';
import type { PostfixTables } from './tables.ts';
import { integer, list, lookup, seconds } from './values.ts';

/** The transport that keeps a throttle's pace. */
export function transportOf({ name }: ResolvedThrottle): string {
  return `${name}-throttle`;
}

/** The pace of each throttle. The queue manager reads it, so it stands in main.cf: in master.cf it would do nothing. */
export function throttles(resolved: ResolvedSpec, { transport }: PostfixTables): readonly PostfixParameter[] {
  if (!transport) return [];
  return [
    parameter('transport_maps', list(lookup(transport)), transport.origin),
    ...resolved.outbound.throttles.flatMap((throttle) => pace(throttle, resolved)),
  ];
}

function pace(throttle: ResolvedThrottle, { originOf }: ResolvedSpec): readonly PostfixParameter[] {
  const { name, concurrency, delayMs, recipients } = throttle;
  const originOfField = (field: string): Origin => {
    const origin = originOf(['outbound', 'throttles', name, field]);
    const provider = providers.get(name);
    return origin.kind === 'mailc' && provider ? { kind: 'mailc', reason: provider.source } : origin;
  };
  const set = (ending: string, value: PostfixValue, field: string, why?: string): PostfixParameter => ({
    name: `${transportOf(throttle)}_${ending}`,
    value,
    origin: originOfField(field),
    why,
  });
  return [
    ...(concurrency === undefined
      ? []
      : [set('destination_concurrency_limit', integer(concurrency), 'concurrency')]),
    ...(delayMs === undefined
      ? []
      : [
          set(
            'destination_rate_delay',
            seconds(Math.ceil(delayMs / 1000)),
            'delay',
            'Postfix counts whole seconds',
          ),
          set(
            'destination_concurrency_failed_cohort_limit',
            integer(10),
            'delay',
            'with one delivery at a time, a single failure would stop them all',
          ),
        ]),
    ...(recipients === undefined
      ? []
      : [set('destination_recipient_limit', integer(recipients), 'recipients')]),
  ];
}
