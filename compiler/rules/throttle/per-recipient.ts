import type { Rule } from '../rule.ts';
import { writtenThrottles } from '../support/written-throttles.ts';

/** One recipient for each delivery: Postfix then counts per recipient, not per provider. */
export const rule: Rule = {
  id: 'throttle/per-recipient',
  title: 'A throttle that no longer holds for the provider',
  severity: 'error',
  why: 'With one recipient for each delivery, Postfix takes every recipient for a destination of its own: concurrency and delay would hold for each recipient, and the provider as a whole would not be throttled.',
  help: 'Write `recipients: 2` or more, or leave it out.',
  clauses: [
    'postconf(5) default_destination_recipient_limit',
    'postconf(5) default_destination_concurrency_limit',
  ],
  *check({ sections, resolved }) {
    for (const { name, throttle, path } of writtenThrottles(sections)) {
      const pace = resolved.outbound.throttles.find((candidate) => candidate.name === name);
      if (throttle.recipients !== 1 || (pace?.concurrency === undefined && pace?.delayMs === undefined))
        continue;
      yield {
        message: `With one recipient for each delivery the throttle ${name} would hold for each recipient alone`,
        path: [...path, 'recipients'],
      };
    }
  },
};
