import type { Rule } from '../rule.ts';
import { meantForAnother } from '../support/meant-for-another.ts';
import { writtenThrottles } from '../support/written-throttles.ts';

/** A throttle for recipient domains where all mail goes to one server. */
export const rule: Rule = {
  id: 'relay/throttles-without-effect',
  title: 'A throttle beside an upstream server',
  severity: 'error',
  why: 'All mail goes to the upstream server, whoever it is for; a transport for single recipient domains would send their mail around it.',
  help: 'Use `outbound.pace` for the pace to the upstream server, and leave the throttle out.',
  clauses: ['transport(5)', 'postconf(5) relayhost'],
  *check(context) {
    const { relay, relaysBySender } = context.resolved.outbound;
    const upstream = relay ?? relaysBySender[0];
    if (upstream === undefined) return;
    for (const { name, path } of writtenThrottles(context.sections)) {
      if (context.resolved.outbound.throttles.length === 0 && meantForAnother(context, path, 'throttles'))
        continue;
      yield { message: `Mail for the domains of ${name} goes to ${upstream.host}`, path, part: 'key' };
    }
  },
};
