import type { Origin } from '../../../schema/origin.ts';
import type { ResolvedPace } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter } from '../../model/postfix.ts';
import type { PostfixValue } from '../../model/postfix-value.ts';
import { podPace } from '../../resolve/pod-pace.ts';
import { integer, seconds } from './values.ts';

/**
 * The pace of a transport (postconf(5), `default_destination_rate_delay` and its like): the share of one pod where there
 * may be several, because each Postfix counts for itself.
 *
 * @param pods - the most pods that there may be
 * @param originOf - where a field of the pace comes from
 */
export function pace(
  transport: string,
  whole: ResolvedPace,
  pods: number,
  originOf: (field: 'concurrency' | 'delay' | 'recipients') => Origin,
): readonly PostfixParameter[] {
  const { concurrency, delayMs, recipients } = podPace(whole, pods);
  const set = (
    ending: string,
    value: PostfixValue,
    field: 'concurrency' | 'delay' | 'recipients',
    why?: string,
  ): PostfixParameter => ({ name: `${transport}_${ending}`, value, origin: originOf(field), why });
  return [
    ...(concurrency === undefined
      ? []
      : [
          set(
            'destination_concurrency_limit',
            integer(concurrency),
            'concurrency',
            shareOf(`${whole.concurrency}`, pods),
          ),
        ]),
    ...(delayMs === undefined
      ? []
      : [
          set(
            'destination_rate_delay',
            seconds(Math.ceil(delayMs / 1000)),
            'delay',
            shareOf(`${(whole.delayMs ?? 0) / 1000}s`, pods) ?? 'Postfix counts whole seconds',
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

/** Why the value is not the one in mail.yaml. */
function shareOf(whole: string, pods: number): string | undefined {
  return pods === 1 ? undefined : `${whole} for all pods together, of which there may be ${pods}`;
}
