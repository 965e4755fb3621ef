import { providers } from '../../../profiles/providers/index.generated.ts';
import type { Origin } from '../../../schema/origin.ts';
import type { ResolvedSpec, ResolvedThrottle } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter } from '../../model/postfix.ts';
import { pace } from './pace.ts';
import { parameter } from './parameter.ts';
import type { PostfixTables } from './tables.ts';
import { list, lookup } from './values.ts';

/** The transport that keeps a throttle's pace. */
export function transportOf({ name }: ResolvedThrottle): string {
  return `${name}-throttle`;
}

/** The pace of each throttle. The queue manager reads it, so it stands in main.cf: in master.cf it would do nothing. */
export function throttles(resolved: ResolvedSpec, { transport }: PostfixTables): readonly PostfixParameter[] {
  if (!transport) return [];
  return [
    parameter('transport_maps', list(lookup(transport)), transport.origin),
    ...resolved.outbound.throttles.flatMap((throttle) => paceOf(throttle, resolved)),
  ];
}

function paceOf(
  throttle: ResolvedThrottle,
  { kubernetes, originOf }: ResolvedSpec,
): readonly PostfixParameter[] {
  return pace(transportOf(throttle), throttle, kubernetes.mostPods, (field): Origin => {
    const origin = originOf(['outbound', 'throttles', throttle.name, field]);
    const provider = providers.get(throttle.name);
    return origin.kind === 'mailc' && provider ? { kind: 'mailc', reason: provider.source } : origin;
  });
}
