import type { Origin } from '../../../schema/origin.ts';
import type { ResolvedPace } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter } from '../../model/postfix.ts';
import type { PostfixValue } from '../../model/postfix-value.ts';
import { integer, seconds } from './values.ts';

/**
 * The pace of a transport (postconf(5), `default_destination_rate_delay` and its like).
 *
 * @param originOf - where a field of the pace comes from
 */
export function pace(
  transport: string,
  { concurrency, delayMs, recipients }: ResolvedPace,
  originOf: (field: 'concurrency' | 'delay' | 'recipients') => Origin,
): readonly PostfixParameter[] {
  const set = (
    ending: string,
    value: PostfixValue,
    field: 'concurrency' | 'delay' | 'recipients',
    why?: string,
  ): PostfixParameter => ({ name: `${transport}_${ending}`, value, origin: originOf(field), why });
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
