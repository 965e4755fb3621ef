import { notDoneBySetting } from '../diagnostic/not-done.ts';
import type { PostfixParameterName } from '../model/postfix-parameters.ts';
import { guardedPostfixParameters } from './guarded-postfix-parameters.ts';
import type { Owner } from './ownership.ts';
import { postfixParameters } from './postfix-parameters.ts';

/** Endings of the parameters that pace a transport (postconf(5), `default_destination_rate_delay` and its like). */
const paceOfTransport =
  /^[a-z0-9-]+-throttle_(destination_(concurrency_limit|rate_delay|recipient_limit|concurrency_failed_cohort_limit)|initial_destination_concurrency)$/;

/** The same of the transports that everything else goes through. */
const paceOfOthers =
  /^(?:smtp|upstream-(?:tls|starttls)(?:-[0-9]+)?)_destination_(concurrency_limit|rate_delay|recipient_limit|concurrency_failed_cohort_limit)$/;

/**
 * What decides a main.cf parameter that `postfix.parameters` therefore may not; undefined for a parameter that it may.
 */
export function ownerOfPostfixParameter(name: string): Owner | undefined {
  if (Object.hasOwn(postfixParameters, name)) {
    const ownership = postfixParameters[name as PostfixParameterName];
    return 'default' in ownership ? undefined : ownership;
  }
  if (paceOfTransport.test(name)) return { field: 'outbound.throttles' };
  if (paceOfOthers.test(name)) return { field: 'outbound.pace' };
  const topic = notDoneBySetting('postfix', name);
  return guardedPostfixParameters.get(name) ?? (topic && { reason: topic.reason });
}
