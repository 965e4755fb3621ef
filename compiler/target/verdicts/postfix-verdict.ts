import type { Platform } from '../../../schema/platform.ts';
import { notDoneBySetting } from '../../diagnostic/not-done.ts';
import { knownPostfixParameters } from '../known-postfix-parameters.ts';
import { postfixParameters } from '../postfix-parameters.ts';
import { postfixType } from '../values/known-types.ts';
import type { ValueType } from '../values/value-type.ts';
import { postfixVerdicts } from './postfix-verdicts.ts';
import { free, type Verdict } from './verdict.ts';

/** Endings of the parameters that pace a transport (postconf(5), `default_destination_rate_delay` and its like). */
const paceOfTransport =
  /^[a-z0-9-]+-throttle_(destination_(concurrency_limit|rate_delay|recipient_limit|concurrency_failed_cohort_limit)|initial_destination_concurrency)$/;

/** The same of the transports that everything else goes through. */
const paceOfOthers =
  /^(?:smtp|upstream-(?:tls|starttls)(?:-[0-9]+)?)_destination_(concurrency_limit|rate_delay|recipient_limit|concurrency_failed_cohort_limit)$/;

/** The verdict on a main.cf parameter; undefined for a name that no platform's Postfix has. */
export function postfixVerdict(name: string): Verdict | undefined {
  const ownership = Object.hasOwn(postfixParameters, name)
    ? postfixParameters[name as keyof typeof postfixParameters]
    : undefined;
  if (ownership !== undefined && !('default' in ownership)) return { kind: 'decided', owner: ownership };
  if (paceOfTransport.test(name)) return { kind: 'decided', owner: { field: 'outbound.throttles' } };
  if (paceOfOthers.test(name)) return { kind: 'decided', owner: { field: 'outbound.pace' } };
  const found = postfixVerdicts.get(name);
  if (found !== undefined) return found;
  const topic = notDoneBySetting('postfix', name);
  if (topic !== undefined) return { kind: 'decided', owner: { reason: topic.reason, refused: true } };
  return isOfTransport(name) ? free : undefined;
}

/** The type of the values that a parameter takes: that of its verdict, or else the one that Postfix itself has for it. */
export function postfixTypeOf(platform: Platform, name: string, verdict: Verdict): ValueType | undefined {
  if (verdict.kind === 'decided') return undefined;
  return verdict.type ?? postfixType(platform, name);
}

/** Transports of Postfix's own that a per-transport parameter can be for; those of throttles are mailc's. */
const transports: ReadonlySet<string> = new Set([
  'smtp',
  'lmtp',
  'virtual',
  'local',
  'relay',
  'error',
  'retry',
  'discard',
]);

/** Whether a parameter is one that each transport has for itself, of a transport of Postfix's own. */
export function isOfTransport(name: string, platform: Platform = 'debian-13'): boolean {
  return knownPostfixParameters(platform).perService.some(
    (ending) => name.endsWith(ending) && transports.has(name.slice(0, -ending.length)),
  );
}
